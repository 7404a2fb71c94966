package org.secondopinion.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.RedFlag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a coordinator learns about a case at any time, whatever step the case is at. */
@RestController
@RequestMapping("/api/cases/{reference}")
@PreAuthorize("hasAuthority('coordinator')")
class CaseActionsController {

    private static final String NEEDED = "Write the reason.";
    private static final String TOO_LONG = "This field takes at most 2000 characters. Please shorten it.";

    private final Cases cases;

    CaseActionsController(Cases cases) {
        this.cases = cases;
    }

    record NotedRedFlag(
            @NotNull(message = "Choose the red flag.") RedFlag flag,

            @NotBlank(message = NEEDED) @Size(max = 2000, message = TOO_LONG)
            String reason) {}

    record Reason(
            @NotBlank(message = NEEDED) @Size(max = 2000, message = TOO_LONG)
            String reason) {}

    record Note(
            @NotBlank(message = "Write how you know.") @Size(max = 2000, message = TOO_LONG)
            String note) {}

    /** What may be raised, with its words, for choosing one. */
    record Choice(RedFlag flag, String words) {}

    @GetMapping("/red-flag")
    List<Choice> redFlags() {
        return Arrays.stream(RedFlag.values())
                .map(flag -> new Choice(flag, flag.words()))
                .toList();
    }

    @PostMapping("/red-flag")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void raiseRedFlag(@PathVariable String reference, @Valid @RequestBody NotedRedFlag noted) {
        cases.raiseRedFlag(known(reference), noted.flag(), noted.reason());
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference, @Valid @RequestBody Reason given) {
        cases.withdraw(known(reference), given.reason());
    }

    @PostMapping("/death")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordDeath(@PathVariable String reference, @Valid @RequestBody Note written) {
        cases.recordDeath(known(reference), written.note());
    }

    @PostMapping("/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putOnHold(@PathVariable String reference, @Valid @RequestBody Reason given) {
        cases.putOnHold(known(reference), given.reason());
    }

    private CaseId known(String reference) {
        try {
            return cases.get(CaseId.of(reference)).id();
        } catch (IllegalArgumentException notAReference) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, notAReference.getMessage());
        }
    }
}
