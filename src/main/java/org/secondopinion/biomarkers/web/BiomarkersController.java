package org.secondopinion.biomarkers.web;

import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondopinion.biomarkers.Answer;
import org.secondopinion.biomarkers.BiomarkerFinding;
import org.secondopinion.biomarkers.BiomarkerGaps;
import org.secondopinion.biomarkers.BiomarkerResult;
import org.secondopinion.biomarkers.BiomarkerResults;
import org.secondopinion.biomarkers.Interpretation;
import org.secondopinion.biomarkers.Markers;
import org.secondopinion.biomarkers.ResultEntry;
import org.secondopinion.biomarkers.TestMethod;
import org.secondopinion.cases.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The markers of a case: recorded results, and what is needed. */
@RestController
@RequestMapping("/api/cases/{reference}/biomarkers")
class BiomarkersController {

    private static final String MAY_READ = "@caseAccess.mayRead(authentication, #reference)";
    private static final String MAY_EDIT = "@caseAccess.mayEdit(authentication, #reference)";

    private final BiomarkerResults results;
    private final BiomarkerGaps gaps;

    BiomarkersController(BiomarkerResults results, BiomarkerGaps gaps) {
        this.results = results;
        this.gaps = gaps;
    }

    @GetMapping
    @PreAuthorize(MAY_READ)
    Sheet read(@PathVariable String reference) {
        var caseId = CaseId.of(reference);
        return new Sheet(
                results.of(caseId), gaps.of(caseId).stream().map(Needed::of).toList(), Choices.ALL);
    }

    @PostMapping("/results")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@PathVariable String reference, @RequestBody ResultEntry entry, Principal person) {
        return new Added(results.add(CaseId.of(reference), entry, person.getName()));
    }

    @PutMapping("/results/{id}")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestBody ResultEntry entry,
            Principal person) {
        results.change(CaseId.of(reference), id, revision, entry, person.getName());
    }

    @DeleteMapping("/results/{id}")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String reference, @PathVariable UUID id, @RequestParam int revision) {
        results.remove(CaseId.of(reference), id, revision);
    }

    @PutMapping("/conditions/{marker}")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(
            @PathVariable String reference,
            @PathVariable String marker,
            @RequestBody Condition condition,
            Principal person) {
        gaps.settleCondition(CaseId.of(reference), marker, condition.met(), condition.because(), person.getName());
    }

    record Sheet(List<BiomarkerResult> results, List<Needed> needed, Choices choices) {}

    /** {@code state}, {@code needed} and {@code because} may be null. */
    record Needed(
            String marker,
            String words,
            String level,
            Answer state,
            Boolean needed,
            String because,
            boolean asksAPerson,
            String why,
            String rule,
            Instant answeredAt) {

        static Needed of(BiomarkerFinding finding) {
            return new Needed(
                    finding.marker(),
                    finding.words(),
                    finding.level(),
                    finding.state(),
                    finding.isNeeded(),
                    finding.because(),
                    finding.asksAPerson(),
                    finding.why(),
                    finding.rule(),
                    finding.answeredAt());
        }
    }

    record Added(UUID id) {}

    record Condition(boolean met, String because) {}

    record Choice(String code, String words) {}

    /** What an editor offers. */
    record Choices(List<Choice> markers, List<Choice> interpretations, List<Choice> methods) {

        static final Choices ALL = new Choices(
                Markers.tests().entrySet().stream()
                        .map(marker -> new Choice(marker.getKey(), marker.getValue()))
                        .toList(),
                Arrays.stream(Interpretation.values())
                        .map(one -> new Choice(one.name(), one.words()))
                        .toList(),
                Arrays.stream(TestMethod.values())
                        .map(one -> new Choice(one.name(), one.words()))
                        .toList());
    }
}
