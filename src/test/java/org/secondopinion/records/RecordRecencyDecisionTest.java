package org.secondopinion.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;

class RecordRecencyDecisionTest {

    static final Decide RECENCY = Decide.by("records/record-recency");

    @ParameterizedTest(name = "{0} {1}, asks about {2}: {3} {4} days")
    @CsvSource({
        "COLORECTAL, NEWLY_DIAGNOSED, SURGERY, LABORATORY_RESULTS, 14",
        "COLORECTAL, NEWLY_DIAGNOSED, SURGERY, TUMOUR_MARKERS, 28",
        "COLORECTAL, NEWLY_DIAGNOSED, SURGERY, MRI_IMAGES, 42",
        "COLORECTAL, NEWLY_DIAGNOSED, SURGERY, CT_IMAGES, 56",
        "COLORECTAL, NEWLY_DIAGNOSED, SURGERY, PET_CT_IMAGES, 56",
        "COLORECTAL, NEWLY_DIAGNOSED, SURGERY, XRAY_IMAGES, 56",
        "COLORECTAL, DURING_TREATMENT, SURGERY, LATEST_IMAGING, 56",
        "COLORECTAL, BEFORE_SURGERY, SURGERY, MRI_IMAGES, 28",
        "COLORECTAL, BEFORE_SURGERY, SURGERY, CT_IMAGES, 28",
        "COLORECTAL, PROGRESSION, SYSTEMIC_THERAPY, CT_IMAGES, 28",
        "COLORECTAL, PROGRESSION, TRIAL, CT_IMAGES, 28",
        "COLORECTAL, NEWLY_DIAGNOSED, TRIAL, MRI_IMAGES, 28",
        "PANCREAS, NEWLY_DIAGNOSED, SURGERY, CT_IMAGES, 28",
        "PANCREAS, NEWLY_DIAGNOSED, SYSTEMIC_THERAPY, CT_IMAGES, 56",
        "AML, NEWLY_DIAGNOSED, SYSTEMIC_THERAPY, LABORATORY_RESULTS, 2",
        "DLBCL, NEWLY_DIAGNOSED, SYSTEMIC_THERAPY, LABORATORY_RESULTS, 7",
        "UNKNOWN, NEWLY_DIAGNOSED, DIAGNOSIS, LABORATORY_RESULTS, 14"
    })
    void aRecordIsValidForSoManyDays(String tumour, String situation, String topic, String kind, int days) {
        var facts = Facts.of(tumour, "STAGE_III", situation).with("questionTopics", List.of(topic));

        assertThat(RECENCY.rows(facts))
                .filteredOn(row -> row.get("kind").equals(kind))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("maxAgeDays", days));
    }

    @ParameterizedTest(name = "after {0}, asks about {1}: {2} {3} days")
    @CsvSource({
        ", SYSTEMIC_THERAPY, CT_IMAGES, 56",
        "PROGRESSION, SYSTEMIC_THERAPY, CT_IMAGES, 28",
        "NEW_SYMPTOMS, SYSTEMIC_THERAPY, CT_IMAGES, 28",
        "REMISSION, SYSTEMIC_THERAPY, CT_IMAGES, 180",
        "REMISSION, SYSTEMIC_THERAPY, MRI_IMAGES, 180",
        "REMISSION, TRIAL, CT_IMAGES, 28",
        "REMISSION, SYSTEMIC_THERAPY, LABORATORY_RESULTS, 30",
        "PROGRESSION, SYSTEMIC_THERAPY, LABORATORY_RESULTS, 14"
    })
    void theCourseMakesALimitShorterOrLonger(String course, String topic, String kind, int days) {
        var facts = Facts.of("COLORECTAL", "STAGE_III", "NEWLY_DIAGNOSED")
                .with("questionTopics", List.of(topic))
                .with("course", course);

        assertThat(RECENCY.rows(facts))
                .filteredOn(row -> row.get("kind").equals(kind))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("maxAgeDays", days));
    }

    @Test
    void pathologyAndMolecularReportsDoNotExpireAndNoKindHasTwoLimits() {
        assertThat(Facts.everyTumourAndSituation())
                .allSatisfy(facts -> assertThat(RECENCY.all("kind", facts))
                        .doesNotHaveDuplicates()
                        .contains("LABORATORY_RESULTS", "CT_IMAGES", "LATEST_IMAGING")
                        .doesNotContain("PATHOLOGY_REPORT", "PATHOLOGY_SLIDES", "MOLECULAR_REPORT"));
    }
}
