package org.secondopinion.biomarkers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.biomarkers.MarkerGap.Growth;
import org.secondopinion.cases.PartialDate;

class MarkerGapTest {

    static final Growth NONE = new Growth(false, Optional.empty());

    @ParameterizedTest(name = "needed {0}: {1}")
    @CsvSource({"YES, MISSING", "NO, NOT_APPLICABLE", "NOT_KNOWN, CANNOT_EVALUATE"})
    void withoutAResultTheConditionDecides(Truth needed, Answer answer) {
        assertThat(gap(false, needed, NONE).answer(List.of()).answer()).isEqualTo(answer);
    }

    @Test
    void whatCannotBeRetrievedIsNotAbsent() {
        var found = new MarkerGap(false, Truth.YES, NONE, true).answer(List.of());

        assertThat(found.answer()).isEqualTo(Answer.CANNOT_EVALUATE);
        assertThat(found.because()).contains("what cannot be read is not absent");
    }

    @ParameterizedTest
    @CsvSource({
        "POSITIVE, PRESENT",
        "NEGATIVE, PRESENT",
        "NOT_STATED, PRESENT",
        "INDETERMINATE, CANNOT_EVALUATE",
        "NOT_EVALUABLE, CANNOT_EVALUATE",
        "PENDING, PENDING"
    })
    void aResultAnswersByWhatItSays(Interpretation interpretation, Answer answer) {
        assertThat(gap(false, Truth.YES, NONE)
                        .answer(List.of(result(interpretation, "2026-05-04")))
                        .answer())
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "again {0}, dated {1}, progression {2}: {3}")
    @CsvSource({
        "true, 2026-05-04, 2026-08-01, STALE",
        "true, 2026-08-01, 2026-08-01, PRESENT",
        "true, 2026-09-02, 2026-08, PRESENT",
        "true, 2026-08-10, 2026-08, CANNOT_EVALUATE",
        "true, , 2026-08-01, CANNOT_EVALUATE",
        "true, 2026-09-02, , CANNOT_EVALUATE",
        "false, 2026-05-04, 2026-08-01, PRESENT",
        "false, , , PRESENT"
    })
    void aMarkerThatIsTestedAgainMustBeYoungerThanTheLastProgression(
            boolean again, String dated, String progression, Answer answer) {
        var growth = new Growth(true, Optional.ofNullable(progression).map(PartialDate::new));

        assertThat(gap(again, Truth.YES, growth)
                        .answer(List.of(result(Interpretation.NEGATIVE, dated)))
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void aDateThatIsNotKnownIsNotCurrent() {
        var growth = new Growth(true, Optional.of(new PartialDate("2026-08-01")));

        assertThat(gap(true, Truth.YES, growth).answer(List.of(result(Interpretation.POSITIVE, null))))
                .satisfies(found -> {
                    assertThat(found.answer()).isEqualTo(Answer.CANNOT_EVALUATE);
                    assertThat(found.because()).contains("please add the dates");
                });
    }

    @Test
    void aResultFromBeforeTheProgressionThatStaysValidIsPointedOut() {
        var growth = new Growth(true, Optional.of(new PartialDate("2026-08-01")));

        assertThat(gap(false, Truth.YES, growth)
                        .answer(List.of(result(Interpretation.POSITIVE, "2025-01")))
                        .because())
                .contains("From before the last progression");
    }

    @Test
    void anAwaitedResultCountsUntilACurrentOneIsThere() {
        var growth = new Growth(true, Optional.of(new PartialDate("2026-08-01")));
        var old = result(Interpretation.NEGATIVE, "2026-05-04");
        var awaited = result(Interpretation.PENDING, null);

        assertThat(gap(true, Truth.YES, growth).answer(List.of(old, awaited)).answer())
                .isEqualTo(Answer.PENDING);
        assertThat(gap(true, Truth.YES, growth)
                        .answer(List.of(old, awaited, result(Interpretation.NEGATIVE, "2026-09-01")))
                        .answer())
                .isEqualTo(Answer.PRESENT);
    }

    @Test
    void ofSeveralResultsTheLatestDateCountsAndNoDateIsNeverTheLatest() {
        var young = result(Interpretation.POSITIVE, "2026-05-04");

        assertThat(MarkerGap.latest(
                        List.of(young, result(Interpretation.NEGATIVE, "2024"), result(Interpretation.NEGATIVE, null))))
                .contains(young);
    }

    private static MarkerGap gap(boolean again, Truth needed, Growth growth) {
        return new MarkerGap(again, needed, growth, false);
    }

    static BiomarkerResult result(Interpretation interpretation, String datedOn) {
        return new BiomarkerResult(
                UUID.randomUUID(),
                1,
                "PD_L1",
                "TPS 60 %",
                interpretation,
                TestMethod.IHC,
                datedOn,
                null,
                null,
                (LocalDate) null,
                null,
                null,
                "coordinator",
                Instant.EPOCH);
    }
}
