package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;

class ExpectedDaysDecisionTest {

    static final Decide EXPECTED_DAYS = Decide.by("intake/expected-days");

    @ParameterizedTest(name = "{0}: {1} working days of collecting")
    @CsvSource({"SARCOMA, 8", "DLBCL, 5", "NSCLC_NON_SQUAMOUS, 5", "UNKNOWN, 5"})
    void specimensTakeLongerThanPapers(String tumourType, int days) {
        assertThat(EXPECTED_DAYS.row(Facts.of(tumourType, "STAGE_II", "NEWLY_DIAGNOSED")))
                .containsEntry("collectionDays", days)
                .containsEntry("handbackDays", 2);
    }

    @ParameterizedTest
    @MethodSource("org.secondopinion.Decide$Facts#everyTumourAndSituation")
    void everyCaseHasOneExpectation(Facts facts) {
        EXPECTED_DAYS.row(facts);
    }
}
