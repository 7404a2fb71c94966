package org.secondopinion.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31",
        "2026-02, 2026-02-01, 2026-02-28",
        "2026-02-28, 2026-02-28, 2026-02-28",
        "' 2024-02 ', 2024-02-01, 2024-02-29"
    })
    void aDateIsADayAMonthOrAYear(String typed, LocalDate earliest, LocalDate latest) {
        var date = PartialDate.of(typed, "Date");

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13",
                "03/04/2026",
                "4.3.2026",
                "26-03-04",
                "2026-3-4",
                "yesterday",
                "2026-03-04Tx"
            })
    void whatCouldBeReadInTwoWaysIsRefusedWithTheWayToWriteIt(String typed) {
        assertThatThrownBy(() -> PartialDate.of(typed, "Date of the result"))
                .isInstanceOf(Refusal.class)
                .hasMessage("'Date of the result' needs a date such as 2026-11-24, 2026-11 or 2026.")
                .hasMessageNotContaining(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T23:30:00+05:30, Asia/Kolkata",
        "2026-03-04T23:30:00+05:30, America/Los_Angeles",
        "2026-03-04T00:15Z, America/Los_Angeles",
        "2026-03-04T00:15:00.000-0800, Asia/Shanghai"
    })
    void theDayThatARecordStatesIsTheSameInEveryZone(String typed, String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(PartialDate.day(typed, "Date")).isEqualTo("2026-03-04");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26, false", "2026-11-27, false", "2026-11-28, true", "2026-11, false", "2027, true"})
    void aDayThatHasBegunSomewhereOnEarthIsNotInTheFuture(String date, boolean future) {
        // In Kiribati it is 27 November already.
        var clock = Clock.fixed(Instant.parse("2026-11-26T20:00:00Z"), ZoneId.of("America/New_York"));

        assertThat(PartialDate.of(date, "Date").isInTheFuture(clock)).isEqualTo(future);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 2026-03-05, true",
        "2026-03-05, 2026-03-05, false",
        "2026-02, 2026-03-05, true",
        "2026-03, 2026-03-05, false",
        "2025, 2026, true",
        "2026-01, 2026, false"
    })
    void beforeIsSaidOnlyWhereItIsCertain(String one, String other, boolean before) {
        assertThat(new PartialDate(one).isCertainlyBefore(new PartialDate(other)))
                .isEqualTo(before);
    }

    @Test
    void nothingTypedIsNoDateAndAMonthIsNoDay() {
        assertThat(PartialDate.ifAny(" ", "Date")).isEmpty();
        assertThatThrownBy(() -> PartialDate.day("2026-03", "Began")).hasMessageContaining("'Began' needs a date");
    }
}
