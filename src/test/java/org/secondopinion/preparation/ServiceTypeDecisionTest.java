package org.secondopinion.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;
import org.secondopinion.cases.ReviewFormat;

class ServiceTypeDecisionTest {

    static final Decide SERVICE = Decide.by("preparation/service-type");

    @ParameterizedTest(name = "{0} {1} {2}, wishes {3}, asks about {4}: {5}")
    @CsvSource({
        "COLORECTAL, STAGE_II, BEFORE_SURGERY, IN_PERSON, SURGERY, IN_PERSON_VISIT",
        "COLORECTAL, STAGE_II, BEFORE_SURGERY, BOARD, SURGERY, TUMOUR_BOARD",
        "COLORECTAL, STAGE_II, BEFORE_SURGERY, ANY, SURGERY, REMOTE_OPINION",
        "SARCOMA, STAGE_II, BEFORE_SURGERY, REMOTE, SURGERY, TUMOUR_BOARD",
        "SARCOMA, STAGE_II, BEFORE_SURGERY, IN_PERSON, SURGERY, IN_PERSON_VISIT",
        "CUP, STAGE_IV, NEWLY_DIAGNOSED, ANY, DIAGNOSIS, TUMOUR_BOARD",
        "GLIOMA_LOW_GRADE, NOT_STAGED, NEWLY_DIAGNOSED, VIDEO, OTHER, TUMOUR_BOARD",
        "COLORECTAL, STAGE_II, UNCLEAR_PICTURE, REMOTE, DIAGNOSIS, TUMOUR_BOARD",
        "COLORECTAL, STAGE_IV, PROGRESSION, ANY, SURGERY SYSTEMIC_THERAPY, TUMOUR_BOARD",
        "COLORECTAL, STAGE_III, NEWLY_DIAGNOSED, ANY, SURGERY RADIOTHERAPY, TUMOUR_BOARD",
        "COLORECTAL, STAGE_IV, PROGRESSION, ANY, SYSTEMIC_THERAPY TRIAL, REMOTE_OPINION",
        "COLORECTAL, STAGE_II, NEWLY_DIAGNOSED, ANY, SURGERY RADIOTHERAPY, REMOTE_OPINION",
        "NSCLC_NON_SQUAMOUS, STAGE_IV, BEFORE_FIRST_LINE, REMOTE, SYSTEMIC_THERAPY, REMOTE_OPINION",
        "UNKNOWN, STAGE_IV, BEFORE_FIRST_LINE, ANY, SYSTEMIC_THERAPY, CANNOT_EVALUATE",
        "UNKNOWN, UNKNOWN, UNCLEAR_PICTURE, REMOTE, DIAGNOSIS, CANNOT_EVALUATE",
        "UNKNOWN, UNKNOWN, UNCLEAR_PICTURE, BOARD, DIAGNOSIS, TUMOUR_BOARD"
    })
    void aServiceFitsTheCase(
            String tumour, String stage, String situation, String wish, String topics, String serviceType) {
        var facts = Facts.of(tumour, stage, situation)
                .with("formatWished", wish)
                .with("questionTopics", List.of(topics.split(" ")));

        assertThat(SERVICE.row(facts)).containsEntry("serviceType", serviceType);
    }

    @ParameterizedTest
    @EnumSource
    void everyCaseHasExactlyOneService(ReviewFormat wish) {
        var onEverything = List.of("SURGERY", "SYSTEMIC_THERAPY", "RADIOTHERAPY");

        assertThat(Facts.everyCase()
                        .map(facts -> facts.with("formatWished", wish.name()).with("questionTopics", onEverything)))
                .allSatisfy(facts -> assertThat(SERVICE.row(facts)).containsKeys("serviceType", "reason"));
    }

    @Test
    void anUnknownTumourIsNeverGivenAServiceThatNobodyWished() {
        var unknown = Facts.of("UNKNOWN", "STAGE_IV", "PROGRESSION");
        var silent = Arrays.stream(ReviewFormat.values())
                .filter(wish -> wish != ReviewFormat.IN_PERSON && wish != ReviewFormat.BOARD);

        assertThat(silent)
                .allSatisfy(wish -> assertThat(SERVICE.row(unknown.with("formatWished", wish.name())))
                        .containsEntry("serviceType", "CANNOT_EVALUATE"));
    }
}
