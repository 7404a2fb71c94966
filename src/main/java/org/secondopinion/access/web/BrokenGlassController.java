package org.secondopinion.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.secondopinion.access.BrokenGlass;
import org.secondopinion.cases.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where a manager opens a case file in an emergency. */
@RestController
class BrokenGlassController {

    private final BrokenGlass glass;

    BrokenGlassController(BrokenGlass glass) {
        this.glass = glass;
    }

    record Reason(
            @NotBlank(message = "Write why this case must be read now; it is kept with your name.")
            @Size(min = 10, max = 2000, message = "Write the reason in 10 to 2000 characters.")
            String reason) {}

    record Opened(Instant openUntil) {}

    @PostMapping("/api/cases/{reference}/break-glass")
    @PreAuthorize("hasAuthority('manager')")
    Opened breakGlass(@PathVariable String reference, @Valid @RequestBody Reason why, Authentication who) {
        try {
            return new Opened(glass.breakFor(CaseId.of(reference), why.reason(), who.getName()));
        } catch (IllegalArgumentException notAReference) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, notAReference.getMessage());
        }
    }
}
