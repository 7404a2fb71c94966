package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;

class TreatmentWindowDecisionTest {

    static final Decide WINDOW = Decide.by("intake/treatment-window");

    @ParameterizedTest(name = "{0} {1}: {2} days")
    @CsvSource({
        "AML, NEWLY_DIAGNOSED, 0",
        "AML, PROGRESSION, 0",
        "AML, DURING_TREATMENT,",
        "APL, NEWLY_DIAGNOSED, 0",
        "ALL, BEFORE_FIRST_LINE, 1",
        "BURKITT, NEWLY_DIAGNOSED, 2",
        "DLBCL, BEFORE_FIRST_LINE, 14",
        "DLBCL, PROGRESSION,",
        "HODGKIN, NEWLY_DIAGNOSED, 14",
        "OVARIAN, NEWLY_DIAGNOSED, 28",
        "OVARIAN, BEFORE_SURGERY, 14",
        "OVARIAN, BEFORE_FIRST_LINE, 14",
        "HEAD_AND_NECK, BEFORE_SURGERY, 28",
        "HEAD_AND_NECK, BEFORE_FIRST_LINE, 14",
        "PANCREAS, BEFORE_SURGERY, 28",
        "SARCOMA, BEFORE_SURGERY, 21",
        "GLIOMA_HIGH_GRADE, NEWLY_DIAGNOSED, 28",
        "GLIOMA_HIGH_GRADE, BEFORE_FIRST_LINE, 42",
        "CML, NEWLY_DIAGNOSED, 28",
        "COLORECTAL, BEFORE_SURGERY, 35",
        "BREAST, BEFORE_SURGERY, 35",
        "BREAST_HR_POSITIVE, NEWLY_DIAGNOSED, 35",
        "BREAST_TRIPLE_NEGATIVE, BEFORE_FIRST_LINE,",
        "NSCLC_NON_SQUAMOUS, BEFORE_FIRST_LINE, 42",
        "NSCLC_NON_SQUAMOUS, DURING_TREATMENT,",
        "SCLC, NEWLY_DIAGNOSED, 14",
        "MELANOMA, NEWLY_DIAGNOSED, 28",
        "PROSTATE, BEFORE_SURGERY, 90",
        "PROSTATE, BEFORE_FIRST_LINE,",
        "LYMPHOMA_LOW_GRADE, NEWLY_DIAGNOSED, 28",
        "GIST, NEWLY_DIAGNOSED,",
        "UNKNOWN, NEWLY_DIAGNOSED,"
    })
    void treatmentShouldBeginWithinItsWindow(String tumour, String situation, Integer days) {
        var row = WINDOW.row(Facts.of(tumour, "STAGE_II", situation));

        assertThat(row).containsEntry("windowDays", days).containsEntry("evaluable", days != null);
    }

    @Test
    void everyCaseHasExactlyOneAnswerAndAskingIsOneOfThem() {
        assertThat(Facts.everyTumourAndSituation()).allSatisfy(facts -> {
            var row = WINDOW.row(facts);
            assertThat(row.get("evaluable")).isEqualTo(row.get("windowDays") != null);
            assertThat((String) row.get("anchor"))
                    .matches(anchor -> anchor.startsWith("cannot evaluate") == (row.get("windowDays") == null));
        });
    }

    @Test
    void nothingIsAssumedWithoutTumourOrSituation() {
        var nothing = new HashMap<String, Object>();
        nothing.put("tumourType", null);
        nothing.put("situation", null);

        assertThat(WINDOW.row(Map.of("facts", nothing))).containsEntry("evaluable", false);
        assertThat(WINDOW.row(Facts.of("COLORECTAL", "STAGE_II", null))).containsEntry("evaluable", false);
    }
}
