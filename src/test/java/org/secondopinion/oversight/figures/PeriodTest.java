package org.secondopinion.oversight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Refusal;

class PeriodTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-03-04, 2026-03-20, D 2026-03-04 2026-03-21",
        "2026-03-01, 2026-03-31, M 2026-03-01 2026-04-01",
        "2026-03-31, 2026-04-01, D 2026-03-31 2026-04-02",
        "2026-02-27, 2026-05-02, D 2026-02-27 2026-03-01; M 2026-03-01 2026-05-01; D 2026-05-01 2026-05-03",
        "2025-01-01, 2025-12-31, Y 2025-01-01 2026-01-01",
        "2024-12-31, 2026-01-01, D 2024-12-31 2025-01-01; Y 2025-01-01 2026-01-01; D 2026-01-01 2026-01-02",
        "2023-11-15, 2026-02-10, D 2023-11-15 2023-12-01; M 2023-12-01 2024-01-01; Y 2024-01-01 2026-01-01;"
                + " M 2026-01-01 2026-02-01; D 2026-02-01 2026-02-11"
    })
    void aPeriodIsMadeOfFewParts(LocalDate from, LocalDate to, String parts) {
        assertThat(new Period(from, to)
                        .parts().stream()
                                .map(part -> "%s %s %s".formatted(part.grain(), part.from(), part.before()))
                                .collect(Collectors.joining("; ")))
                .isEqualTo(parts);
    }

    @Test
    void everyDayOfEveryPeriodIsInExactlyOnePart() {
        var first = LocalDate.of(2023, 1, 1);
        for (var from = first; from.isBefore(first.plusDays(70)); from = from.plusDays(7)) {
            for (var to = from; to.isBefore(from.plusDays(800)); to = to.plusDays(13)) {
                var next = from;
                for (var part : new Period(from, to).parts()) {
                    assertThat(part.from()).isEqualTo(next);
                    next = part.before();
                }
                assertThat(next).isEqualTo(to.plusDays(1));
            }
        }
    }

    @Test
    void thePeriodBeforeIsAsLong() {
        assertThat(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)).before())
                .isEqualTo(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31)));
        assertThat(new Period(LocalDate.of(2026, 9, 11), LocalDate.of(2026, 9, 20)).before())
                .isEqualTo(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 10)));
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        var day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Period(day, day.plusYears(31))).isInstanceOf(Refusal.class);
        assertThat(new Period(day, day.plusYears(20)).parts()).hasSize(2);
    }
}
