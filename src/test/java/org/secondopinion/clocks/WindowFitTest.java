package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.clocks.WindowFit.Latest;
import org.secondopinion.clocks.WindowFit.Verdict;
import org.secondopinion.clocks.WindowFit.Way;
import org.secondopinion.clocks.calendar.CalendarsForTests;

class WindowFitTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);
    private static final WorkingTime COMPANY =
            new WorkingTime(CalendarsForTests.shipped().named("company"));

    /** Routine 5 + 15 + 2 working days end on 5 August, in 30 days; expedited 5 + 5 + 2 on 22 July, in 16. */
    @ParameterizedTest(name = "planned in {0} days, published {1} days: {2}")
    @CsvSource({
        "   , 14, DOES_NOT_FIT",
        "   , 15, DOES_NOT_FIT",
        "   , 16, TIGHT",
        "   , 36, TIGHT",
        "   , 37, FITS",
        "   ,  0, DOES_NOT_FIT",
        "   ,   , UNKNOWN",
        " 21, 14, TIGHT",
        " 60, 14, FITS",
        " 15, 42, DOES_NOT_FIT",
        " -3, 42, DOES_NOT_FIT"
    })
    void theTreatingDoctorsDateWinsOverThePublishedWindow(Integer planned, Integer published, Verdict verdict) {
        var day = planned == null ? null : MONDAY.plusDays(planned);
        assertThat(routine(Latest.of(day, MONDAY, published)).verdict()).isEqualTo(verdict);
    }

    @Test
    void theSumIsShown() {
        assertThat(routine(Latest.of(null, MONDAY, 14)).words())
                .isEqualTo("Treatment should start by 2026-07-20, in 14 days, by the published window. As planned: 5"
                        + " collecting + 15 review + 2 handback = 22 working days, 2026-08-05, 16 days too late."
                        + " Expedited: 5 collecting + 5 review + 2 handback = 12 working days, 2026-07-22, 2 days too"
                        + " late. Does not fit: expedite the review and let treatment go on beside it.");
        assertThat(routine(Latest.of(MONDAY.plusDays(21), MONDAY, 42)).words())
                .contains("The treating doctor plans treatment on 2026-07-27, in 21 days.")
                .contains("5 days to spare")
                .endsWith("Tight: expedite the review.");
    }

    @Test
    void anExpeditedReviewCannotBeMadeFasterSoItsOwnSumCounts() {
        var latest = Latest.of(MONDAY.plusDays(18), MONDAY, null);
        var expedited = new WindowFit(latest, MONDAY, way(5, 5, 2), Optional.empty());
        assertThat(expedited.verdict()).isEqualTo(Verdict.TIGHT);
        assertThat(expedited.words()).doesNotContain("Expedited:");
    }

    @Test
    void aWindowThatIsNotKnownIsAskedFor() {
        assertThat(routine(Optional.empty()).words())
                .startsWith("No date and no published window are known.")
                .endsWith("Ask the treating doctor when treatment should start.");
    }

    @Test
    void aDayThatHasPassedIsSaidToHavePassed() {
        assertThat(routine(Latest.of(MONDAY.minusDays(3), MONDAY, null)).words())
                .startsWith("The planned day of treatment, 2026-07-03, has passed.");
    }

    private static WindowFit routine(Optional<Latest> latest) {
        return new WindowFit(latest, MONDAY, way(5, 15, 2), Optional.of(way(5, 5, 2)));
    }

    private static Way way(int collection, int review, int handback) {
        return Way.of(collection, review, handback, MONDAY, COMPANY);
    }
}
