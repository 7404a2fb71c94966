package org.secondopinion.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;
import org.secondopinion.cases.TumourType;

class RequiredBiomarkersDecisionTest {

    static final Decide BIOMARKERS = Decide.by("preparation/required-biomarkers");

    @ParameterizedTest(name = "{0} {1}: must know {2}")
    @CsvSource({
        "BREAST, STAGE_I, ER PR HER2",
        "BREAST_HR_POSITIVE, STAGE_IV, ER PR HER2 PIK3CA AKT1 PTEN ESR1 NGS",
        "BREAST_TRIPLE_NEGATIVE, STAGE_IV, ER PR HER2 PD_L1 NGS",
        "NSCLC_NON_SQUAMOUS, STAGE_IV, EGFR ALK ROS1 BRAF KRAS MET_EX14 RET NTRK HER2 PD_L1 NGS",
        "NSCLC_NON_SQUAMOUS, STAGE_II, EGFR",
        "NSCLC_SQUAMOUS, STAGE_IV, PD_L1",
        "SCLC, STAGE_IV, ''",
        "COLORECTAL, STAGE_II, MSI_MMR",
        "COLORECTAL, STAGE_IV, MSI_MMR KRAS NRAS BRAF NGS",
        "GASTRIC, STAGE_II, HER2 MSI_MMR PD_L1 CLDN18_2",
        "OESOPHAGUS_SQUAMOUS, STAGE_IV, PD_L1",
        "PANCREAS, STAGE_II, GERMLINE_PANEL MSI_MMR BRCA1_2 PALB2",
        "BILIARY, STAGE_IV, FGFR2 IDH1 HER2 BRAF MSI_MMR NGS",
        "HCC, STAGE_II, AFP CHILD_PUGH BCLC_STAGE",
        "OVARIAN, STAGE_III, BRCA1_2 GERMLINE_PANEL",
        "ENDOMETRIAL, STAGE_I, MSI_MMR P53",
        "CERVICAL, STAGE_IV, PD_L1",
        "CERVICAL, STAGE_II, ''",
        "PROSTATE, STAGE_II, ''",
        "PROSTATE, STAGE_III, BRCA1_2 GERMLINE_PANEL",
        "PROSTATE, STAGE_IV, BRCA1_2 GERMLINE_PANEL HRR_TUMOUR NGS",
        "UROTHELIAL, STAGE_IV, FGFR3",
        "KIDNEY, STAGE_II, HISTOLOGICAL_SUBTYPE IMDC_RISK",
        "MELANOMA, STAGE_II, ''",
        "MELANOMA, STAGE_III, BRAF",
        "UVEAL_MELANOMA, STAGE_IV, HLA_A_02_01",
        "THYROID_MEDULLARY, STAGE_II, RET_GERMLINE",
        "THYROID_ANAPLASTIC, STAGE_IV, BRAF RET NTRK ALK NGS",
        "GIST, STAGE_II, KIT PDGFRA",
        "SARCOMA, STAGE_II, REFERENCE_PATHOLOGY FUSION_OR_MDM2",
        "GLIOMA_HIGH_GRADE, NOT_STAGED, IDH ATRX CODELETION_1P19Q MGMT",
        "HEAD_AND_NECK, STAGE_IV, PD_L1 P16",
        "CUP, STAGE_IV, IHC_PANEL NGS",
        "NEUROENDOCRINE, STAGE_II, KI67 GRADE SSTR_IMAGING",
        "AML, NOT_STAGED, KARYOTYPE NPM1 FLT3 CEBPA RUNX1 TP53 ASXL1 IDH1 IDH2",
        "ALL, NOT_STAGED, BCR_ABL1 KMT2A IMMUNOPHENOTYPE MRD_BASELINE",
        "CLL, NOT_STAGED, DEL_17P TP53 IGHV",
        "DLBCL, STAGE_III, B_CELL_PANEL KI67 FISH_MYC FISH_BCL2 FISH_BCL6",
        "MANTLE_CELL, STAGE_IV, CYCLIN_D1 KI67",
        "HODGKIN, STAGE_II, CD30 CD15",
        "MYELOMA, NOT_STAGED, DEL_17P T_4_14 T_14_16 GAIN_1Q",
        "MESOTHELIOMA, STAGE_III, HISTOLOGICAL_SUBTYPE"
    })
    void theseMarkersMustBeKnown(String tumour, String stage, String markers) {
        assertThat(markers(Facts.of(tumour, stage, "BEFORE_FIRST_LINE"), "MUST"))
                .containsExactlyInAnyOrderElementsOf(markers.isEmpty() ? List.of() : List.of(markers.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BRCA1_2", "HER2", "MSI_MMR", "PD_L1", "KRAS", "EGFR", "ALK", "ROS1", "NTRK"})
    void theNineMarkersOfTheFirstVersionMustBeKnownSomewhere(String marker) {
        var advanced =
                Stream.of(TumourType.values()).map(tumour -> Facts.of(tumour.name(), "STAGE_IV", "BEFORE_FIRST_LINE"));

        assertThat(advanced.flatMap(facts -> markers(facts, "MUST").stream())).contains(marker);
    }

    @ParameterizedTest
    @CsvSource({"STAGE_II, BEFORE_SURGERY, EGFR", "STAGE_II, PROGRESSION, ROS1", "STAGE_IV, DURING_TREATMENT, ROS1"})
    void aProgressingTumourCountsAsAdvanced(String stage, String situation, String marker) {
        assertThat(markers(Facts.of("NSCLC_NON_SQUAMOUS", stage, situation), "MUST"))
                .contains(marker);
    }

    @ParameterizedTest
    @CsvSource({"STAGE_IV, true", "STAGE_III, false"})
    void inAnyAdvancedSolidTumourTheAgnosticMarkersAreConditional(String stage, boolean listed) {
        var agnostic = List.of("MSI_MMR", "TMB", "NTRK", "RET", "BRAF", "HER2");

        var found = markers(Facts.of("MESOTHELIOMA", stage, "BEFORE_FIRST_LINE"), "CONDITIONAL");
        assertThat(found.containsAll(agnostic)).isEqualTo(listed);
    }

    @Test
    void anUnknownTumourGivesOneRowInEveryStage() {
        assertThat(Facts.everyCase()
                        .filter(facts -> facts.facts().get("tumourType").equals("UNKNOWN")))
                .allSatisfy(facts -> assertThat(BIOMARKERS.row(facts))
                        .containsEntry("marker", "TUMOUR_TYPE")
                        .containsEntry("level", "CANNOT_EVALUATE"));
    }

    @ParameterizedTest
    @CsvSource({"COLORECTAL, UNKNOWN, true", "COLORECTAL, STAGE_0, false", "AML, UNKNOWN, false", "CUP, UNKNOWN, false"
    })
    void anUnknownStageIsNotAnEarlyOne(String tumour, String stage, boolean asked) {
        assertThat(markers(Facts.of(tumour, stage, "NEWLY_DIAGNOSED"), "CANNOT_EVALUATE"))
                .isEqualTo(asked ? List.of("STAGE") : List.of());
    }

    @Test
    void noMarkerIsAskedForTwice() {
        var cases = Facts.everyCase()
                .filter(facts -> List.of("NEWLY_DIAGNOSED", "PROGRESSION")
                        .contains(facts.facts().get("situation")));

        assertThat(cases)
                .allSatisfy(facts -> assertThat(BIOMARKERS.all("marker", facts)).doesNotHaveDuplicates());
    }

    private static List<Object> markers(Facts facts, String level) {
        return BIOMARKERS.rows(facts).stream()
                .filter(row -> row.get("level").equals(level))
                .map((Map<String, Object> row) -> row.get("marker"))
                .toList();
    }
}
