package org.secondopinion.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;

class PanelCompositionDecisionTest {

    static final Decide PANEL = Decide.by("board/panel-composition");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SARCOMA, PATHOLOGY RADIOLOGY MEDICAL_ONCOLOGY SURGICAL_ONCOLOGY RADIATION_ONCOLOGY",
        "NSCLC_NON_SQUAMOUS, PATHOLOGY RADIOLOGY MEDICAL_ONCOLOGY SURGICAL_ONCOLOGY RADIATION_ONCOLOGY",
        "SCLC, PATHOLOGY RADIOLOGY MEDICAL_ONCOLOGY RADIATION_ONCOLOGY",
        "GLIOMA_HIGH_GRADE, PATHOLOGY RADIOLOGY MEDICAL_ONCOLOGY NEUROSURGERY RADIATION_ONCOLOGY",
        "CUP, PATHOLOGY RADIOLOGY MEDICAL_ONCOLOGY",
        "HCC, PATHOLOGY RADIOLOGY MEDICAL_ONCOLOGY SURGICAL_ONCOLOGY",
        "DLBCL, PATHOLOGY RADIOLOGY HAEMATOLOGY",
        "AML, PATHOLOGY HAEMATOLOGY",
        "UNKNOWN, PATHOLOGY RADIOLOGY"
    })
    void theseSeatsCountForTheQuorum(String tumour, String specialties) {
        assertThat(seats(Facts.of(tumour, "STAGE_III", "BEFORE_FIRST_LINE"), "CORE"))
                .containsExactlyInAnyOrderElementsOf(List.of(specialties.split(" ")));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "COLORECTAL, STAGE_IV, BEFORE_FIRST_LINE, INTERVENTIONAL_RADIOLOGY, true",
        "COLORECTAL, STAGE_III, BEFORE_FIRST_LINE, INTERVENTIONAL_RADIOLOGY, false",
        "COLORECTAL, STAGE_IV, PROGRESSION, PALLIATIVE_CARE, true",
        "COLORECTAL, STAGE_III, PROGRESSION, PALLIATIVE_CARE, true",
        "COLORECTAL, STAGE_III, BEFORE_SURGERY, PALLIATIVE_CARE, false",
        "DLBCL, STAGE_III, PROGRESSION, TRANSPLANT, true",
        "DLBCL, STAGE_III, BEFORE_FIRST_LINE, TRANSPLANT, false",
        "OVARIAN, STAGE_III, BEFORE_SURGERY, GENETICS, true",
        "NEUROENDOCRINE, STAGE_II, BEFORE_SURGERY, NUCLEAR_MEDICINE, true",
        "AML, NOT_STAGED, NEWLY_DIAGNOSED, RADIOLOGY, true"
    })
    void othersAreInvitedWhereTheyMayMatter(
            String tumour, String stage, String situation, String specialty, boolean invited) {
        assertThat(seats(Facts.of(tumour, stage, situation), "INVITED").contains(specialty))
                .isEqualTo(invited);
    }

    @Test
    void nobodySitsTwiceAndEveryKnownTumourHasItsPhysician() {
        assertThat(Facts.everyCase()).allSatisfy(facts -> {
            var seats = PANEL.all("specialty", facts);
            assertThat(seats).doesNotHaveDuplicates().contains("PATHOLOGY", "RADIOLOGY");
            assertThat(seats).containsAnyOf("MEDICAL_ONCOLOGY", "HAEMATOLOGY", "CANNOT_EVALUATE");
        });
    }

    @Test
    void anUnknownTumourIsAskedForAndNoTreatingSpecialtyIsAssumed() {
        var unknown = Facts.of("UNKNOWN", "STAGE_IV", "PROGRESSION");

        assertThat(seats(unknown, "ASK")).containsExactly("CANNOT_EVALUATE");
        assertThat(seats(unknown, "INVITED")).isEmpty();
    }

    private static List<Object> seats(Facts facts, String presence) {
        return PANEL.rows(facts).stream()
                .filter(row -> row.get("presence").equals(presence))
                .map((Map<String, Object> row) -> row.get("specialty"))
                .toList();
    }
}
