package org.secondopinion.biomarkers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondopinion.biomarkers.MarkerGap.Growth;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.CourseOfDisease;
import org.secondopinion.cases.Question;
import org.secondopinion.cases.QuestionTopic;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.Situation;
import org.secondopinion.cases.Urgency;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.clocks.WindowAssessment;
import org.secondopinion.clocks.WindowFit;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.Retrieval;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which biomarkers a case needs, and of each whether its records tell it. */
@Service
@Transactional
public class BiomarkerGaps {

    private static final Set<WindowFit.Verdict> LITTLE_TIME =
            Set.of(WindowFit.Verdict.TIGHT, WindowFit.Verdict.DOES_NOT_FIT);

    private static final Set<RecordKind> REPORTS = Set.of(
            RecordKind.MOLECULAR_REPORT,
            RecordKind.GERMLINE_REPORT,
            RecordKind.IHC_REPORT,
            RecordKind.GENOMIC_ASSAY_REPORT,
            RecordKind.CYTOGENETICS_REPORT,
            RecordKind.FLOW_CYTOMETRY_REPORT);

    private final BiomarkerRows rows;
    private final Cases cases;
    private final CourseOfDisease course;
    private final Retrieval retrieval;
    private final TreatmentWindows windows;
    private final Clock clock;

    BiomarkerGaps(
            BiomarkerRows rows,
            Cases cases,
            CourseOfDisease course,
            Retrieval retrieval,
            TreatmentWindows windows,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.course = course;
        this.retrieval = retrieval;
        this.windows = windows;
        this.clock = clock;
    }

    /** Keeps what this version of the decision RequiredBiomarkers asks for, in place of its last answer. */
    public void require(CaseId caseId, int ruleVersion, List<Requirement> requirements) {
        rows.replaceFindings(caseId, ruleVersion, requirements);
        find(caseId);
    }

    /** Holds the recorded results against what is required; what cannot be evaluated is never called missing. */
    public void find(CaseId caseId) {
        var results = rows.results(caseId).stream().collect(Collectors.groupingBy(BiomarkerResult::marker));
        var said = rows.said(caseId);
        var growth = growth(caseId);
        var isSourceUnreadable = retrieval.failsFor(caseId, REPORTS);
        rows.findings(caseId).forEach(finding -> {
            var needed = needed(finding, results, said);
            var found = finding.level().equals("CANNOT_EVALUATE")
                    ? new MarkerGap.Found(Answer.CANNOT_EVALUATE, null)
                    : new MarkerGap(finding.isRetested(), needed, growth, isSourceUnreadable)
                            .answer(results.getOrDefault(finding.marker(), List.of()));
            rows.answer(finding.id(), needed, found, clock.instant());
        });
    }

    private static Truth needed(
            BiomarkerFinding finding, Map<String, List<BiomarkerResult>> results, Map<String, Boolean> said) {
        Function<String, Optional<Interpretation>> decisive =
                marker -> MarkerGap.latest(results.getOrDefault(marker, List.of()))
                        .map(BiomarkerResult::interpretation)
                        .filter(Interpretation::isDecisive);
        return finding.condition() == null
                ? Truth.of(!finding.level().equals("CANNOT_EVALUATE"))
                : new MarkerCondition(finding.condition())
                        .isMet(decisive, Optional.ofNullable(said.get(finding.marker())));
    }

    private Growth growth(CaseId caseId) {
        var on = course.lastProgression(caseId);
        return new Growth(on.isPresent() || cases.get(caseId).diagnosis().situation() == Situation.PROGRESSION, on);
    }

    @Transactional(readOnly = true)
    public List<BiomarkerFinding> of(CaseId caseId) {
        return rows.findings(caseId);
    }

    @Transactional(readOnly = true)
    public List<BiomarkerFinding> gaps(CaseId caseId) {
        return of(caseId).stream().filter(BiomarkerFinding::isGap).toList();
    }

    /** Whether a gap should be closed now rather than be a question: the case is urgent, or there is little time before treatment. */
    @Transactional(readOnly = true)
    public boolean isTestNeededNow(CaseId caseId) {
        return !gaps(caseId).isEmpty() && isPressing(caseId);
    }

    private boolean isPressing(CaseId caseId) {
        return cases.get(caseId).urgency() != Urgency.ROUTINE
                || windows.current(caseId)
                        .map(WindowAssessment::verdict)
                        .filter(LITTLE_TIME::contains)
                        .isPresent();
    }

    /** A person says whether the condition of a marker is met where no recorded result can tell. */
    public void settleCondition(CaseId caseId, String marker, boolean isMet, String because, String by) {
        if (of(caseId).stream().noneMatch(finding -> finding.marker().equals(marker) && finding.asksAPerson())) {
            throw new Refusal("No rule of this case asks whether this marker is needed.");
        }
        if (because == null || because.isBlank() || because.length() > 500) {
            throw new Refusal("Please write in at most 500 characters why the marker is needed here, or not.");
        }
        rows.settle(caseId, marker, isMet, because.strip(), by, clock.instant());
        find(caseId);
    }

    /** Makes the gaps a question to the reviewers, or takes that back; without gaps nothing is asked. */
    public void askReviewers(CaseId caseId, boolean isAsked) {
        var gaps = gaps(caseId);
        cases.askForTheHouse(caseId, isAsked && !gaps.isEmpty() ? question(gaps) : null);
    }

    private static Question question(List<BiomarkerFinding> gaps) {
        var names = gaps.stream()
                .map(gap -> gap.state() == Answer.STALE ? gap.words() + " (out of date)" : gap.words())
                .collect(Collectors.joining(", "));
        var words =
                "The records state no current result for: %s. Which of these tests would change your advice, and should any be done before treatment?"
                        .formatted(names);
        return new Question(QuestionTopic.DIAGNOSIS, words, Question.Asker.HOUSE);
    }

    /** One row of the decision: level is MUST, CONDITIONAL or CANNOT_EVALUATE; the condition may be null. */
    public record Requirement(
            String marker,
            String level,
            String condition,
            boolean isRetested,
            String why,
            String source,
            LocalDate reviewedOn) {}
}
