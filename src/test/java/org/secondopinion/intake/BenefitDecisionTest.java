package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;

class BenefitDecisionTest {

    static final Decide BENEFIT = Decide.by("intake/benefit");

    @ParameterizedTest(name = "{0} {1} {2}, plan clear {3}: {4}")
    @CsvSource({
        "NSCLC_NON_SQUAMOUS, STAGE_IV, BEFORE_FIRST_LINE, true, FIRST_LINE_ADVANCED",
        "NSCLC_NON_SQUAMOUS, STAGE_II, BEFORE_FIRST_LINE, true, ''",
        "NSCLC_NON_SQUAMOUS, STAGE_IV, DURING_TREATMENT, true, ''",
        "NSCLC_NON_SQUAMOUS, STAGE_IV, DURING_TREATMENT, false, PLAN_NOT_CLEAR",
        "NSCLC_NON_SQUAMOUS, STAGE_IV, PROGRESSION, true, PROGRESSION",
        "DLBCL, STAGE_III, BEFORE_FIRST_LINE, true, PATHOLOGY_REREAD FIRST_LINE_BLOOD_CANCER",
        "AML, NOT_STAGED, NEWLY_DIAGNOSED, true, FIRST_LINE_BLOOD_CANCER",
        "SARCOMA, STAGE_II, BEFORE_SURGERY, true, UNUSUAL_DIAGNOSIS PATHOLOGY_REREAD BEFORE_SURGERY",
        "COLORECTAL, STAGE_II, BEFORE_SURGERY, false, BEFORE_SURGERY",
        "COLORECTAL, STAGE_III, BEFORE_SURGERY, true, BEFORE_SURGERY",
        "COLORECTAL, UNKNOWN, BEFORE_SURGERY, true, BEFORE_SURGERY",
        "COLORECTAL, STAGE_II, BEFORE_SURGERY, true, STRAIGHTFORWARD_EARLY",
        "PANCREAS, STAGE_I, BEFORE_SURGERY, true, BEFORE_SURGERY",
        "BREAST_HR_POSITIVE, STAGE_I, NEWLY_DIAGNOSED, true, STRAIGHTFORWARD_EARLY",
        "BREAST_HR_POSITIVE, STAGE_I, NEWLY_DIAGNOSED, false, PLAN_NOT_CLEAR",
        "BREAST_TRIPLE_NEGATIVE, STAGE_I, NEWLY_DIAGNOSED, true, ''",
        "PROSTATE, STAGE_II, UNCLEAR_PICTURE, true, UNCLEAR_PICTURE",
        "UNKNOWN, STAGE_I, NEWLY_DIAGNOSED, true, TUMOUR_TYPE_UNKNOWN",
        "UNKNOWN, STAGE_IV, BEFORE_FIRST_LINE, true, TUMOUR_TYPE_UNKNOWN"
    })
    void pointsWhereASecondOpinionHelps(String tumour, String stage, String situation, boolean plan, String points) {
        var facts = Facts.of(tumour, stage, situation).with("planClear", plan);

        assertThat(BENEFIT.all("point", facts))
                .containsExactlyInAnyOrderElementsOf(points.isEmpty() ? List.of() : List.of(points.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "NEWLY_DIAGNOSED, SYSTEMIC_THERAPY",
        "NEWLY_DIAGNOSED, SURGERY",
        "BEFORE_SURGERY, SYSTEMIC_THERAPY",
        "BEFORE_SURGERY, SURGERY"
    })
    void nothingSpeaksForAReviewOfAnEarlyBreastCancerWithAClearPlan(String situation, String topic) {
        assertThat(BENEFIT.all("direction", earlyBreast(situation).with("questionTopics", List.of(topic))))
                .containsExactly("AGAINST");
    }

    @ParameterizedTest
    @CsvSource({"TRIAL, TRIAL", "DIAGNOSIS, PATHOLOGY_REREAD"})
    void aQuestionOnATrialOrTheDiagnosisSpeaksForAReviewEvenThen(String topic, String point) {
        var asked = earlyBreast("BEFORE_SURGERY").with("questionTopics", List.of("SURGERY", topic));

        assertThat(BENEFIT.all("point", asked)).containsExactlyInAnyOrder("STRAIGHTFORWARD_EARLY", point);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noPointIsNamedTwiceAndAnUnknownTumourIsNeverCalledStraightforward(boolean planClear) {
        assertThat(Facts.everyCase()).allSatisfy(facts -> {
            var points = BENEFIT.all(
                    "point", facts.with("planClear", planClear).with("questionTopics", List.of("DIAGNOSIS", "TRIAL")));
            assertThat(points).doesNotHaveDuplicates();
            if (facts.facts().get("tumourType").equals("UNKNOWN")) {
                assertThat(points).contains("TUMOUR_TYPE_UNKNOWN").doesNotContain("STRAIGHTFORWARD_EARLY");
            }
        });
    }

    @Test
    void everyDirectionIsKnown() {
        assertThat(Facts.everyTumourAndSituation().flatMap(facts -> BENEFIT.all("direction", facts).stream()))
                .isSubsetOf(Set.of("FOR", "AGAINST", "CANNOT_EVALUATE"));
    }

    private static Facts earlyBreast(String situation) {
        return Facts.of("BREAST_HR_POSITIVE", "STAGE_I", situation).with("planClear", true);
    }
}
