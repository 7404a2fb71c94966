package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.cases.TumourType;

class TriageRulesTest {

    static final List<Finding> NONE = List.of();
    static final TreatmentWindow WIDE = new TreatmentWindow(42, false);

    @ParameterizedTest(name = "planned in {0} days, published {1} days: {2}")
    @CsvSource({
        "   , 14, DOES_NOT_FIT",
        "   , 20, DOES_NOT_FIT",
        "   , 21, TIGHT",
        "   , 28, TIGHT",
        "   , 29, FITS",
        "   ,  0, TOO_SHORT",
        "   ,   , UNKNOWN",
        " 21, 14, TIGHT",
        " 60, 14, FITS",
        "  6, 42, TOO_SHORT",
        "  7, 42, DOES_NOT_FIT",
        " -3, 42, TOO_SHORT"
    })
    void theTreatingDoctorsDateWinsOverThePublishedWindow(Integer planned, Integer published, TreatmentWindow.Fit fit) {
        assertThat(TreatmentWindow.of(planned, published).fit()).isEqualTo(fit);
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
    void aTightWindowIsExpedited() {
        assertThat(answer(NONE, NONE, found("FOR"), new TreatmentWindow(21, true)))
                .isEqualTo(TriageAnswer.ACCEPT_EXPEDITED);
    }

    @Test
    void anUnknownTumourIsAcceptedAndAskedAboutWhateverTheRulesSay() {
        var proposal = new TriageRules(
                        TumourType.UNKNOWN, NONE, NONE, found("AGAINST"), new TreatmentWindow(null, false))
                .proposal();

        assertThat(proposal.answer()).isEqualTo(TriageAnswer.ACCEPT);
        assertThat(proposal.reasons().get(0)).startsWith("Cannot evaluate");
    }

    @Test
    void theReasonsAreWhatTheRulesSayAndTheWindow() {
        var proposal =
                new TriageRules(TumourType.DLBCL, NONE, NONE, found("FOR"), new TreatmentWindow(14, false)).proposal();

        assertThat(proposal.reasons())
                .containsExactly(
                        "Words of FOR",
                        "Treatment of this tumour should start within 14 days. A report in 21 days comes too late; the"
                                + " review must be expedited.");
    }

    private static TriageAnswer answer(
            List<Finding> redFlags, List<Finding> exclusions, List<Finding> benefits, TreatmentWindow window) {
        return new TriageRules(TumourType.BREAST, redFlags, exclusions, benefits, window)
                .proposal()
                .answer();
    }

    private static List<Finding> found(String code) {
        return List.of(finding(code));
    }

    private static Finding finding(String code) {
        return new Finding(code, "Words of " + code, "source", LocalDate.of(2026, 1, 1));
    }
}
