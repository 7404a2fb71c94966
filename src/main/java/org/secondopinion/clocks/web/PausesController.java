package org.secondopinion.clocks.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.clocks.BallOwner;
import org.secondopinion.clocks.PauseReason;
import org.secondopinion.clocks.Pauses;
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

/** What a coordinator notes about whom a case waits for. */
@RestController
@RequestMapping("/api/cases/{reference}/pauses")
@PreAuthorize("hasAuthority('coordinator')")
@ResponseStatus(HttpStatus.NO_CONTENT)
class PausesController {

    private final Pauses pauses;
    private final Cases cases;

    PausesController(Pauses pauses, Cases cases) {
        this.pauses = pauses;
        this.cases = cases;
    }

    /** Without an owner it is the reason's usual one, without times it begins now and is open. */
    record NotedPause(
            @NotNull(message = "Choose the reason.") PauseReason reason,
            BallOwner owner,
            Instant from,
            Instant to,

            @Size(max = 2000, message = "This field takes at most 2000 characters. Please shorten it.")
            String note) {}

    @PostMapping
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

    @PostMapping("/end")
    void end(@PathVariable String reference, Authentication who) {
        pauses.end(known(reference), who.getName());
    }

    private CaseId known(String reference) {
        try {
            return cases.get(CaseId.of(reference)).id();
        } catch (IllegalArgumentException notAReference) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, notAReference.getMessage());
        }
    }
}
