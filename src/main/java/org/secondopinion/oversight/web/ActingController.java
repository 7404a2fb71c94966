package org.secondopinion.oversight.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Urgency;
import org.secondopinion.clocks.BallOwner;
import org.secondopinion.clocks.PauseReason;
import org.secondopinion.clocks.Pauses;
import org.secondopinion.oversight.acting.CasePriority;
import org.secondopinion.oversight.acting.Deeds;
import org.secondopinion.oversight.acting.Escalation;
import org.secondopinion.oversight.acting.ManagersPauses;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What managers do about one case. */
@RestController
@RequestMapping("/api/oversight/cases/{reference}")
@PreAuthorize("hasAuthority('manager')")
class ActingController {

    private static final String NEEDED = "Write the reason.";
    private static final String TOO_LONG = "This field takes at most 2000 characters. Please shorten it.";

    private final CasePriority priority;
    private final ManagersPauses pauses;
    private final Escalation escalation;
    private final Deeds deeds;

    ActingController(CasePriority priority, ManagersPauses pauses, Escalation escalation, Deeds deeds) {
        this.priority = priority;
        this.pauses = pauses;
        this.escalation = escalation;
        this.deeds = deeds;
    }

    record NewPriority(
            @NotNull(message = "Choose the urgency.") Urgency urgency,

            @NotBlank(message = NEEDED) @Size(max = 2000, message = TOO_LONG)
            String reason) {}

    /** Without an owner it is the reason's usual one, without times it begins now and is open. */
    record NewPause(
            @NotNull(message = "Choose the reason.") PauseReason reason,
            BallOwner owner,
            Instant from,
            Instant to,
            @Size(max = 2000, message = TOO_LONG) String note) {}

    /** Without a login the case's coordinator is asked. */
    record NewEscalation(
            String to,

            @NotBlank(message = NEEDED) @Size(max = 2000, message = TOO_LONG)
            String reason) {}

    @PostMapping("/priority")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void priority(@PathVariable String reference, @Valid @RequestBody NewPriority wanted, Authentication who) {
        priority.change(read(reference), wanted.urgency(), wanted.reason(), who.getName());
    }

    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable String reference, @Valid @RequestBody NewPause wanted, Authentication who) {
        var noted = new Pauses.Noted(
                wanted.reason(),
                Optional.ofNullable(wanted.owner()),
                Optional.ofNullable(wanted.from()),
                Optional.ofNullable(wanted.to()),
                Optional.ofNullable(wanted.note()).filter(note -> !note.isBlank()));
        pauses.pause(read(reference), noted, who.getName());
    }

    @PostMapping("/pause/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void goOn(@PathVariable String reference, Authentication who) {
        pauses.end(read(reference), who.getName());
    }

    @PostMapping("/escalate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void escalate(@PathVariable String reference, @Valid @RequestBody NewEscalation wanted, Authentication who) {
        escalation.escalate(read(reference), wanted.to(), wanted.reason(), who.getName());
    }

    /** What managers did about the case so far. */
    @GetMapping("/deeds")
    List<Deeds.Deed> deeds(@PathVariable String reference) {
        return deeds.of(read(reference));
    }

    private static CaseId read(String reference) {
        try {
            return CaseId.of(reference);
        } catch (IllegalArgumentException notAReference) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, notAReference.getMessage());
        }
    }
}
