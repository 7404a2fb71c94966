package org.secondopinion.clocks.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.Urgency;
import org.secondopinion.clocks.BallOwner;
import org.secondopinion.clocks.PauseReason;
import org.secondopinion.clocks.Pauses;
import org.secondopinion.clocks.Promises;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a coordinator notes about whom a case waits for, and promises anew. */
@RestController
@RequestMapping("/api/cases/{reference}")
@PreAuthorize("hasAuthority('coordinator')")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ClocksController {

    private static final String TOO_LONG = "This field takes at most 2000 characters. Please shorten it.";

    private final Pauses pauses;
    private final Promises promises;
    private final Cases cases;

    ClocksController(Pauses pauses, Promises promises, Cases cases) {
        this.pauses = pauses;
        this.promises = promises;
        this.cases = cases;
    }

    /** Without an owner it is the reason's usual one, without times it begins now and is open. */
    record NotedPause(
            @NotNull(message = "Choose the reason.") PauseReason reason,
            BallOwner owner,
            Instant from,
            Instant to,

            @Size(max = 2000, message = TOO_LONG) String note) {}

    /** Either an urgency, then the table says the days, or the days. */
    record NewPromise(
            Urgency urgency,

            @Min(value = 1, message = "Promise 1 working day at least.")
            @Max(value = 120, message = "Promise 120 working days at most.")
            Integer workingDays,

            @NotBlank(message = "Write the reason; the family reads it.") @Size(max = 2000, message = TOO_LONG)
            String reason) {}

    @PostMapping("/pauses")
    void pause(@PathVariable String reference, @Valid @RequestBody NotedPause noted, Authentication who) {
        pauses.pause(
                known(reference),
                new Pauses.Noted(
                        noted.reason(),
                        Optional.ofNullable(noted.owner()),
                        Optional.ofNullable(noted.from()),
                        Optional.ofNullable(noted.to()),
                        Optional.ofNullable(noted.note()).filter(note -> !note.isBlank())),
                who.getName());
    }

    @PostMapping("/pauses/end")
    void end(@PathVariable String reference, Authentication who) {
        pauses.end(known(reference), who.getName());
    }

    @PostMapping("/promises")
    void promise(@PathVariable String reference, @Valid @RequestBody NewPromise wanted, Authentication who) {
        if ((wanted.urgency() == null) == (wanted.workingDays() == null)) {
            throw new Refusal("Give either the urgency or the working days.");
        }
        if (wanted.urgency() == null) {
            promises.change(known(reference), wanted.workingDays(), wanted.reason(), who.getName());
        } else {
            promises.expedite(known(reference), wanted.urgency(), wanted.reason(), who.getName());
        }
    }

    private CaseId known(String reference) {
        try {
            return cases.get(CaseId.of(reference)).id();
        } catch (IllegalArgumentException notAReference) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, notAReference.getMessage());
        }
    }
}
