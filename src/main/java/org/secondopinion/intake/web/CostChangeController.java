package org.secondopinion.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.intake.CostAnswer;
import org.secondopinion.intake.CostChanges;
import org.secondopinion.intake.CostEstimate;
import org.secondopinion.intake.CostEstimates;
import org.secondopinion.intake.CostExtra;
import org.secondopinion.intake.CostScope;
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

/** A coordinator changes the cost range that a family has accepted; it holds once the family accepts again. */
@RestController
@RequestMapping("/api/cases/{reference}/cost-change")
@PreAuthorize("hasAuthority('coordinator')")
class CostChangeController {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final CostChanges changes;
    private final CostEstimates costs;
    private final Cases cases;

    CostChangeController(CostChanges changes, CostEstimates costs, Cases cases) {
        this.changes = changes;
        this.costs = costs;
        this.cases = cases;
    }

    /** {@code country} is empty or null while the place is not known. */
    record Proposed(
            @NotNull(message = "Choose the format.") ReviewFormat format,

            @Pattern(regexp = "([A-Z]{2})?", message = "Choose the country from the list.")
            String country,

            Set<@NotNull(message = "Name the extra or leave it out.") CostExtra> extras,

            @NotBlank(message = "Write why it changes; the family reads it.")
            @Size(max = 2000, message = "This field takes at most 2000 characters. Please shorten it.")
            String reason) {}

    record Said(
            @NotNull(message = "Choose the answer.") CostAnswer.Kind answer,

            @Size(max = 2000, message = "This field takes at most 2000 characters. Please shorten it.")
            String words) {}

    record Choice(String code, String words) {}

    /** What stands and what may be chosen; {@code accepted}, its format and {@code waiting} are null where there is none. */
    record Standing(
            String accepted,
            ReviewFormat format,
            String waiting,
            List<Choice> formats,
            List<Choice> countries,
            List<Choice> extras) {}

    @GetMapping
    Standing standing(@PathVariable String reference) {
        var caseId = known(reference);
        return new Standing(
                costs.accepted(caseId).map(CostChangeController::inShort).orElse(null),
                costs.accepted(caseId)
                        .map(accepted -> accepted.scope().format())
                        .orElse(null),
                costs.toAnswer(caseId)
                        .filter(CostEstimate::isChange)
                        .map(CostChangeController::inShort)
                        .orElse(null),
                Arrays.stream(ReviewFormat.values())
                        .map(format -> new Choice(format.name(), PlainWords.of(format)))
                        .toList(),
                COUNTRIES.stream()
                        .map(code -> new Choice(code, PlainWords.country(code)))
                        .sorted(Comparator.comparing(Choice::words))
                        .toList(),
                Arrays.stream(CostExtra.values())
                        .map(extra -> new Choice(extra.name(), extra.words()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@PathVariable String reference, @Valid @RequestBody Proposed proposed) {
        var caseId = known(reference);
        var country = proposed.country() == null || proposed.country().isEmpty() ? null : proposed.country();
        if (country != null && !COUNTRIES.contains(country)) {
            throw new Refusal("Choose the country from the list.");
        }
        var scope = new CostScope(
                proposed.format(),
                country,
                proposed.extras() == null ? Set.of() : proposed.extras(),
                cases.get(caseId).urgency());
        changes.propose(caseId, scope, proposed.reason().strip());
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordAnswer(@PathVariable String reference, @Valid @RequestBody Said said, Principal by) {
        var words = said.words() == null || said.words().isBlank()
                ? null
                : said.words().strip();
        changes.recordAnswer(known(reference), new CostAnswer(said.answer(), null, words), by.getName());
    }

    private static String inShort(CostEstimate estimate) {
        return "%s (%s)".formatted(estimate.range().words(), estimate.scope().words());
    }

    private CaseId known(String reference) {
        try {
            return cases.get(CaseId.of(reference)).id();
        } catch (IllegalArgumentException notAReference) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, notAReference.getMessage());
        }
    }
}
