package org.secondopinion.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;
import org.secondopinion.cases.QuestionTopic;

class RequiredRecordsDecisionTest {

    static final List<String> EVERY_TOPIC =
            Arrays.stream(QuestionTopic.values()).map(Enum::name).toList();
    static final Decide RECORDS = Decide.by("records/required-records");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "COLORECTAL, NEWLY_DIAGNOSED, IDENTITY_DOCUMENT PATHOLOGY_REPORT IMAGING_REPORT TREATMENT_PLAN",
        "COLORECTAL, UNCLEAR_PICTURE, IDENTITY_DOCUMENT PATHOLOGY_REPORT IMAGING_REPORT",
        "NSCLC_NON_SQUAMOUS, PROGRESSION, IDENTITY_DOCUMENT PATHOLOGY_REPORT IMAGING_REPORT TREATMENT_PLAN TREATMENT_HISTORY LATEST_IMAGING",
        "SARCOMA, BEFORE_SURGERY, IDENTITY_DOCUMENT PATHOLOGY_REPORT IMAGING_REPORT TREATMENT_PLAN PATHOLOGY_SLIDES TISSUE_BLOCK",
        "GLIOMA_HIGH_GRADE, BEFORE_FIRST_LINE, IDENTITY_DOCUMENT PATHOLOGY_REPORT IMAGING_REPORT TREATMENT_PLAN MRI_IMAGES",
        "AML, DURING_TREATMENT, IDENTITY_DOCUMENT PATHOLOGY_REPORT TREATMENT_PLAN TREATMENT_HISTORY",
        "UNKNOWN, NEWLY_DIAGNOSED, IDENTITY_DOCUMENT PATHOLOGY_REPORT IMAGING_REPORT TREATMENT_PLAN"
    })
    void onlyWhatCanRealisticallyBeHadIsRequired(String tumour, String situation, String kinds) {
        assertThat(kinds(Facts.of(tumour, "STAGE_III", situation), "REQUIRED"))
                .containsExactlyInAnyOrderElementsOf(List.of(kinds.split(" ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "NSCLC_SQUAMOUS, CT_IMAGES MRI_IMAGES PET_CT_IMAGES XRAY_IMAGES BONE_SCAN_IMAGES ENDOSCOPY_REPORT LUNG_FUNCTION",
        "BREAST, MAMMOGRAM_IMAGES ULTRASOUND_IMAGES MRI_IMAGES XRAY_IMAGES IHC_REPORT GENOMIC_ASSAY_REPORT GERMLINE_REPORT",
        "BILIARY, ENDOSCOPY_REPORT TUMOUR_MARKERS CT_IMAGES",
        "PANCREAS, CT_IMAGES TUMOUR_MARKERS ENDOSCOPY_REPORT",
        "UROTHELIAL, ENDOSCOPY_REPORT CT_IMAGES",
        "COLORECTAL, ENDOSCOPY_REPORT IHC_REPORT MRI_IMAGES TUMOUR_MARKERS CT_IMAGES",
        "GASTRIC, ENDOSCOPY_REPORT CT_IMAGES PET_CT_IMAGES",
        "OVARIAN, TUMOUR_MARKERS CT_IMAGES MRI_IMAGES IHC_REPORT GERMLINE_REPORT",
        "PROSTATE, TUMOUR_MARKERS MRI_IMAGES PET_CT_IMAGES BONE_SCAN_IMAGES",
        "MELANOMA, SENTINEL_NODE_REPORT SKIN_PHOTOGRAPHS TUMOUR_MARKERS MRI_IMAGES",
        "HEAD_AND_NECK, ENDOSCOPY_REPORT IHC_REPORT CT_IMAGES MRI_IMAGES PET_CT_IMAGES DENTAL_AND_SWALLOWING_REPORT",
        "THYROID_ANAPLASTIC, TUMOUR_MARKERS RADIOIODINE_HISTORY",
        "GLIOMA_LOW_GRADE, STEROID_DOSE OPERATIVE_REPORT",
        "DLBCL, PET_CT_IMAGES MARROW_REPORT CYTOGENETICS_REPORT VIRUS_SEROLOGY ECHOCARDIOGRAM",
        "AML, BLOOD_SMEAR FLOW_CYTOMETRY_REPORT CYTOGENETICS_REPORT MARROW_REPORT",
        "MYELOMA, PROTEIN_STUDIES MARROW_REPORT CYTOGENETICS_REPORT MRI_IMAGES",
        "CUP, IHC_REPORT PET_CT_IMAGES ENDOSCOPY_REPORT TUMOUR_MARKERS"
    })
    void aTumourAddsWhatItsSpecialistsLookAt(String tumour, String kinds) {
        assertThat(kinds(Facts.of(tumour, "STAGE_III", "NEWLY_DIAGNOSED"), "IF_AVAILABLE"))
                .contains((Object[]) kinds.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"DURING_TREATMENT, true", "PROGRESSION, true", "BEFORE_FIRST_LINE, false"})
    void duringTreatmentTheCourseIsAskedFor(String situation, boolean asked) {
        var course = List.of("BASELINE_IMAGING", "BEST_RESPONSE_IMAGING", "LATEST_IMAGING", "CYCLE_DATES", "TOXICITY");
        var kinds = RECORDS.all("kind", Facts.of("COLORECTAL", "STAGE_IV", situation));

        assertThat(kinds.containsAll(course)).isEqualTo(asked);
        assertThat(kinds.stream().anyMatch(course::contains)).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} {1}, asks about {2}: {3} is {4}")
    @CsvSource({
        "COLORECTAL, NEWLY_DIAGNOSED, DIAGNOSIS, PATHOLOGY_SLIDES, REQUIRED",
        "COLORECTAL, NEWLY_DIAGNOSED, SURGERY, PATHOLOGY_SLIDES, IF_AVAILABLE",
        "SARCOMA, NEWLY_DIAGNOSED, SURGERY, PATHOLOGY_SLIDES, REQUIRED",
        "COLORECTAL, NEWLY_DIAGNOSED, TRIAL, LABORATORY_RESULTS, REQUIRED",
        "COLORECTAL, NEWLY_DIAGNOSED, SURGERY, LABORATORY_RESULTS, IF_AVAILABLE",
        "PANCREAS, NEWLY_DIAGNOSED, SURGERY, CT_IMAGES, REQUIRED",
        "PANCREAS, NEWLY_DIAGNOSED, SYSTEMIC_THERAPY, CT_IMAGES, IF_AVAILABLE",
        "HCC, BEFORE_SURGERY, SURGERY, CT_IMAGES, REQUIRED",
        "BILIARY, BEFORE_SURGERY, SURGERY, CT_IMAGES, REQUIRED",
        "COLORECTAL, BEFORE_SURGERY, SURGERY, CT_IMAGES, IF_AVAILABLE",
        "COLORECTAL, PROGRESSION, RADIOTHERAPY, RADIOTHERAPY_PLAN, REQUIRED",
        "COLORECTAL, NEWLY_DIAGNOSED, RADIOTHERAPY, RADIOTHERAPY_PLAN, IF_AVAILABLE",
        "COLORECTAL, PROGRESSION, SURGERY, RADIOTHERAPY_PLAN, IF_AVAILABLE"
    })
    void theQuestionDecidesWhatCannotBeDoneWithout(
            String tumour, String situation, String topic, String kind, String requirement) {
        var facts = Facts.of(tumour, "STAGE_III", situation).with("questionTopics", List.of(topic, "PROGNOSIS"));

        assertThat(kinds(facts, requirement)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"NSCLC_SQUAMOUS", "GLIOMA_HIGH_GRADE", "PANCREAS", "PROSTATE", "DLBCL"})
    void duringTreatmentTheSameImagesAreNotAskedForUnderTwoNames(String tumour) {
        var facts = Facts.of(tumour, "STAGE_III", "DURING_TREATMENT").with("questionTopics", List.of("SURGERY"));

        assertThat(RECORDS.all("kind", facts))
                .contains("LATEST_IMAGING")
                .doesNotContain("CT_IMAGES", "MRI_IMAGES", "PET_CT_IMAGES", "BONE_SCAN_IMAGES");
    }

    @ParameterizedTest
    @CsvSource({"17, true", "18, false", ", false"})
    void forAChildTheParentsConsent(Integer age, boolean asked) {
        var kinds = RECORDS.all(
                "kind", Facts.of("SARCOMA", "STAGE_II", "NEWLY_DIAGNOSED").with("ageYears", age));

        assertThat(kinds.contains("PARENTAL_CONSENT")).isEqualTo(asked);
        assertThat(kinds.contains("GROWTH_DATA")).isEqualTo(asked);
    }

    @Test
    void anUnknownTumourIsAskedForBesideTheMinimum() {
        var asked = kinds(Facts.of("UNKNOWN", "UNKNOWN", "NEWLY_DIAGNOSED"), "ASK");

        assertThat(asked).containsExactly("CANNOT_EVALUATE");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 60})
    void noKindIsAskedForTwiceAndOnlySpecimensTravel(int age) {
        assertThat(Facts.everyTumourAndSituation()).allSatisfy(facts -> {
            var rows = RECORDS.rows(facts.with("ageYears", age).with("questionTopics", EVERY_TOPIC));
            assertThat(rows).extracting(row -> row.get("kind")).doesNotHaveDuplicates();
            assertThat(rows)
                    .filteredOn(row -> row.get("specimen").equals(true))
                    .extracting(row -> row.get("kind"))
                    .isSubsetOf(Set.of("PATHOLOGY_SLIDES", "TISSUE_BLOCK", "BLOOD_SMEAR"))
                    .isSubsetOf(rows.stream().map(row -> row.get("kind")).toList());
        });
    }

    private static List<Object> kinds(Facts facts, String requirement) {
        return RECORDS.rows(facts).stream()
                .filter(row -> row.get("requirement").equals(requirement))
                .map((Map<String, Object> row) -> row.get("kind"))
                .toList();
    }
}
