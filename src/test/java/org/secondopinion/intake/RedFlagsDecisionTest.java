package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;

class RedFlagsDecisionTest {

    static final Decide RED_FLAGS = Decide.by("intake/red-flags");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SUSPECTED_APL, IMMEDIATE",
        "SUSPECTED_ACUTE_LEUKAEMIA, WITHIN_24_HOURS",
        "LEUKOSTASIS, SAME_DAY",
        "SEVERE_BLEEDING, IMMEDIATE",
        "BLAST_PHASE_CML, WITHIN_A_WEEK",
        "AGGRESSIVE_LYMPHOMA_CRITICAL, WITHIN_24_HOURS",
        "SUSPECTED_BURKITT, WITHIN_48_HOURS",
        "CORD_COMPRESSION, IMMEDIATE",
        "SPINAL_METASTASIS_PAIN, WITHIN_A_WEEK",
        "NEUTROPENIC_SEPSIS, IMMEDIATE",
        "TUMOUR_LYSIS, IMMEDIATE",
        "HYPERCALCAEMIA, SAME_DAY",
        "SUPERIOR_VENA_CAVA, IMMEDIATE",
        "RAISED_INTRACRANIAL_PRESSURE, IMMEDIATE",
        "SUSPECTED_HIGH_GRADE_GLIOMA, WITHIN_24_HOURS",
        "IMMEDIATE_EMERGENCY, IMMEDIATE",
        "BOWEL_OBSTRUCTION, IMMEDIATE",
        "OBSTRUCTIVE_JAUNDICE, WITHIN_48_HOURS",
        "IMMUNE_TOXICITY, SAME_DAY",
        "RAPID_PROGRESSION, WITHIN_72_HOURS",
        "IN_HOSPITAL, SAME_DAY"
    })
    void aStatedFlagIsRaisedWithItsTimeFrame(String flag, String timeFrame) {
        var row = RED_FLAGS.row(lung().with("redFlags", List.of(flag)));

        assertThat(row).containsEntry("flag", flag).containsEntry("timeFrame", timeFrame);
        assertThat((String) row.get("action")).startsWith("Call the family");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRedFlag")
    void everyFlagOfTheCodeHasItsRule(String flag) {
        assertThat(RED_FLAGS.all("flag", lung().with("redFlags", List.of(flag))))
                .containsExactly(flag);
    }

    static Stream<String> everyRedFlag() {
        return Facts.everyRedFlag();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "APL, NEWLY_DIAGNOSED, SUSPECTED_APL",
        "AML, NEWLY_DIAGNOSED, SUSPECTED_ACUTE_LEUKAEMIA",
        "ALL, BEFORE_FIRST_LINE, SUSPECTED_ACUTE_LEUKAEMIA",
        "ALL, DURING_TREATMENT,",
        "AML, PROGRESSION,",
        "BURKITT, UNCLEAR_PICTURE, SUSPECTED_BURKITT",
        "BURKITT, DURING_TREATMENT,",
        "GLIOMA_HIGH_GRADE, NEWLY_DIAGNOSED, SUSPECTED_HIGH_GRADE_GLIOMA",
        "GLIOMA_HIGH_GRADE, BEFORE_FIRST_LINE,",
        "DLBCL, NEWLY_DIAGNOSED,",
        "NSCLC_NON_SQUAMOUS, BEFORE_FIRST_LINE,",
        "UNKNOWN, NEWLY_DIAGNOSED,"
    })
    void someTumoursRaiseTheirFlagThemselves(String tumour, String situation, String flag) {
        assertThat(RED_FLAGS.all("flag", Facts.of(tumour, "NOT_STAGED", situation)))
                .isEqualTo(flag == null ? List.of() : List.of(flag));
    }

    @Test
    void anAggressiveLymphomaThatGrowsQuicklyIsCritical() {
        var lymphoma = Facts.of("DLBCL", "STAGE_III", "BEFORE_FIRST_LINE");

        assertThat(RED_FLAGS.all("flag", lymphoma.with("redFlags", List.of("RAPID_PROGRESSION"))))
                .containsExactlyInAnyOrder("AGGRESSIVE_LYMPHOMA_CRITICAL", "RAPID_PROGRESSION");
    }

    @Test
    void aStayInHospitalComesAfterTheFlagsOfTheDisease() {
        var inHospital = lung().with("inHospital", true);

        assertThat(RED_FLAGS.all("flag", inHospital)).containsExactly("IN_HOSPITAL");
        assertThat(RED_FLAGS.all("flag", inHospital.with("redFlags", List.of("CORD_COMPRESSION"))))
                .containsExactly("CORD_COMPRESSION", "IN_HOSPITAL");
        assertThat(RED_FLAGS.all("flag", inHospital.with("redFlags", List.of("IN_HOSPITAL"))))
                .containsExactly("IN_HOSPITAL");
    }

    @Test
    void noFlagIsRaisedTwiceWhateverTheTumour() {
        var all = Facts.everyRedFlag().toList();

        assertThat(Facts.everyTumourAndSituation()).allSatisfy(facts -> {
            assertThat(RED_FLAGS.all("flag", facts)).doesNotHaveDuplicates();
            assertThat(RED_FLAGS.all("flag", facts.with("redFlags", all)))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(all);
        });
    }

    private static Facts lung() {
        return Facts.of("NSCLC_NON_SQUAMOUS", "STAGE_IV", "BEFORE_FIRST_LINE");
    }
}
