package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.cases.TumourType;
import org.secondopinion.clocks.WindowAssessment;
import org.secondopinion.clocks.WindowFit;

class TriageRulesTest {

    static final List<Finding> NONE = List.of();
    static final WindowAssessment WIDE = window(WindowFit.Verdict.FITS);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"FITS, ACCEPT", "TIGHT, ACCEPT_EXPEDITED", "DOES_NOT_FIT, ACCEPT_IN_PARALLEL", "UNKNOWN, ACCEPT"})
    void theTreatmentWindowSaysHowFastTheReviewGoes(WindowFit.Verdict verdict, TriageAnswer answer) {
        assertThat(answer(NONE, NONE, found("FOR"), window(verdict))).isEqualTo(answer);
    }

    @Test
    void aRedFlagIsAcceptedBesideTreatmentEvenWhenSomethingExcludesTheCase() {
        assertThat(answer(found("CORD_COMPRESSION"), found("SOMETHING"), found("AGAINST"), WIDE))
                .isEqualTo(TriageAnswer.ACCEPT_IN_PARALLEL);
    }

    @Test
    void anExclusionIsOutOfScope() {
        assertThat(answer(NONE, found("SOMETHING"), found("FOR"), WIDE)).isEqualTo(TriageAnswer.OUT_OF_SCOPE);
    }

    @Test
    void theFirstPlanIsRightWhenEverythingSpeaksAgainstAnOpinion() {
        assertThat(answer(NONE, NONE, found("AGAINST"), WIDE)).isEqualTo(TriageAnswer.FIRST_PLAN_IS_RIGHT);
    }

    @Test
    void oneReasonForAnOpinionIsEnough() {
        assertThat(answer(NONE, NONE, List.of(finding("AGAINST"), finding("FOR")), WIDE))
                .isEqualTo(TriageAnswer.ACCEPT);
    }

    @Test
    void anUnknownTumourIsAcceptedAndAskedAboutWhateverTheRulesSay() {
        var proposal = new TriageRules(
                        TumourType.UNKNOWN, NONE, NONE, found("AGAINST"), window(WindowFit.Verdict.UNKNOWN))
                .proposal();

        assertThat(proposal.answer()).isEqualTo(TriageAnswer.ACCEPT);
        assertThat(proposal.reasons().get(0)).startsWith("Cannot evaluate");
    }

    @Test
    void theReasonsAreWhatTheRulesSayAndTheWindow() {
        var proposal = new TriageRules(
                        TumourType.DLBCL, NONE, NONE, found("FOR"), window(WindowFit.Verdict.DOES_NOT_FIT))
                .proposal();

        assertThat(proposal.reasons()).containsExactly("Words of FOR", "The sum.");
    }

    private static TriageAnswer answer(
            List<Finding> redFlags, List<Finding> exclusions, List<Finding> benefits, WindowAssessment window) {
        return new TriageRules(TumourType.BREAST, redFlags, exclusions, benefits, window)
                .proposal()
                .answer();
    }

    private static WindowAssessment window(WindowFit.Verdict verdict) {
        return new WindowAssessment(
                Instant.EPOCH, WindowAssessment.Occasion.TRIAGE, verdict, null, false, null, null, "The sum.");
    }

    private static List<Finding> found(String code) {
        return List.of(finding(code));
    }

    private static Finding finding(String code) {
        return new Finding(code, "Words of " + code, "source", LocalDate.of(2026, 1, 1));
    }
}
