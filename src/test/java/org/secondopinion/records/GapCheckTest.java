package org.secondopinion.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.PartialDate;
import org.secondopinion.records.GapCheck.Answer;
import org.secondopinion.records.RecordRequest.State;

class GapCheckTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest(name = "dated {0}, at most {1} days: {2}")
    @CsvSource({"2026-10-01, 56, PRESENT", "2026-09-30, 56, STALE", ", 56, CANNOT_EVALUATE", ",, PRESENT"})
    void aRecordIsCurrentUntilItsLimit(LocalDate dated, Integer limit, Answer answer) {
        assertThat(check(State.ACCEPTED, limit, null).answer(List.of(dated(dated)), List.of(dated(dated))))
                .isEqualTo(answer);
    }

    @Test
    void aDateThatIsNotKnownIsNotCurrent() {
        var undated = List.of(dated(null));

        assertThat(check(State.ACCEPTED, 56, null).answer(undated, undated)).isEqualTo(Answer.CANNOT_EVALUATE);
    }

    @ParameterizedTest(name = "dated {0}, progression {1}: {2}")
    @CsvSource({
        "2026-10-20, 2026-11-01, STALE",
        "2026-11-01, 2026-11-01, PRESENT",
        "2026-11-10, 2026-11, PRESENT",
        "2026-10-20, , PRESENT"
    })
    void imagesFromBeforeTheProgressionShowAnotherDisease(LocalDate dated, String progression, Answer answer) {
        var images = List.of(dated(dated));

        assertThat(check(State.ACCEPTED, 56, progression).answer(images, images))
                .isEqualTo(answer);
        assertThat(check(State.ACCEPTED, null, progression).answer(images, images))
                .isEqualTo(Answer.PRESENT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ACCEPTED, CANNOT_EVALUATE", "ARRIVED, CANNOT_EVALUATE", "WAIVED, NOT_APPLICABLE"})
    void whatCannotBeRetrievedIsNotAbsent(State state, Answer answer) {
        assertThat(check(state, null, null).answer(List.of(dated(TODAY)), List.of()))
                .isEqualTo(answer);
    }

    @Test
    void imagesOfAnotherKindNeverCountHoweverAlikeTheirNamesAre() {
        var retroperitoneum = new RecordDocument(
                UUID.randomUUID(),
                null,
                RecordKind.OTHER,
                "CT images chest abdomen pelvis retroperitoneum.dcm",
                "application/dicom",
                1,
                null,
                TODAY,
                "ACCEPTED",
                null,
                null,
                "coordinator",
                Instant.EPOCH,
                1,
                null,
                null);

        assertThat(Completeness.of(RecordKind.CT_IMAGES, List.of(retroperitoneum)))
                .isEmpty();
    }

    @Test
    void besideAnUnreadableRecordAReadableOneStillCounts() {
        var readable = dated(TODAY);

        assertThat(check(State.ACCEPTED, 56, null).answer(List.of(dated(TODAY), readable), List.of(readable)))
                .isEqualTo(Answer.PRESENT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OPEN, MISSING", "REQUESTED, MISSING", "ARRIVED, PENDING", "WAIVED, NOT_APPLICABLE"})
    void withoutADocumentTheStateAnswers(State state, Answer answer) {
        assertThat(check(state, 56, null).answer(List.of(), List.of())).isEqualTo(answer);
    }

    private static GapCheck check(State state, Integer limit, String progression) {
        return new GapCheck(state, limit, Optional.ofNullable(progression).map(PartialDate::new), TODAY);
    }

    private static RecordDocument dated(LocalDate on) {
        return new RecordDocument(
                UUID.randomUUID(),
                null,
                RecordKind.CT_IMAGES,
                "ct.dcm",
                "application/dicom",
                1,
                null,
                on,
                "ACCEPTED",
                null,
                null,
                "coordinator",
                Instant.EPOCH,
                1,
                null,
                null);
    }
}
