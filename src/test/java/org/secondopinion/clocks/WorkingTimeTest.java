package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.clocks.calendar.Calendars;
import org.secondopinion.clocks.calendar.CalendarsForTests;

/** The traps that other workflow products fell into with working days. */
class WorkingTimeTest {

    private static final Calendars CALENDARS = CalendarsForTests.shipped();

    private final WorkingTime mumbai = new WorkingTime(CALENDARS.named("IN-MH"));
    private final WorkingTime munich = new WorkingTime(CALENDARS.named("DE-BY"));

    @Test
    void oneDayIsTheNextWorkingDayAndNotTwentyFourBusinessHours() {
        var mondayMorning = Instant.parse("2026-07-06T05:00:00Z");
        assertThat(mumbai.after(mondayMorning, 1).at()).isEqualTo("2026-07-07T12:30:00Z");
    }

    @ParameterizedTest(name = "begun at {0}")
    @CsvSource({"2026-07-05T20:00:00Z", "2026-07-06T03:29:59Z", "2026-07-06T08:00:00Z", "2026-07-06T17:00:00Z"})
    void aTimerBegunBeforeOpeningOrAfterClosingEndsOnTheSameDay(Instant begun) {
        assertThat(mumbai.after(begun, 1).at()).isEqualTo("2026-07-07T12:30:00Z");
    }

    @Test
    void theDayOfTheStartIsTheDayOfThePlaceAndNotOfGreenwich() {
        var lateOnMondayInGreenwich = Instant.parse("2026-07-06T19:00:00Z");
        assertThat(mumbai.after(lateOnMondayInGreenwich, 1).day()).isEqualTo("2026-07-08");
        assertThat(munich.after(lateOnMondayInGreenwich, 1).day()).isEqualTo("2026-07-07");
    }

    @Test
    void aWeekendElsewhereIsNotSaturdayAndSunday() {
        var riyadh = new WorkingTime(CALENDARS.named("SA"));
        var thursday = Instant.parse("2026-07-09T09:00:00Z");
        assertThat(riyadh.after(thursday, 1).day()).isEqualTo("2026-07-12");
        assertThat(mumbai.after(thursday, 1).day()).isEqualTo("2026-07-10");
    }

    @ParameterizedTest(name = "{0} to {1}: {2} days")
    @CsvSource({
        "2026-07-06T03:30:00Z, 2026-07-06T12:30:00Z, 1",
        "2026-07-06T03:30:00Z, 2026-07-06T08:00:00Z, 0.5",
        "2026-07-10T08:00:00Z, 2026-07-13T08:00:00Z, 1",
        "2026-07-11T08:00:00Z, 2026-07-12T08:00:00Z, 0",
        "2026-07-06T20:00:00Z, 2026-07-07T02:00:00Z, 0",
        "2026-07-07T08:00:00Z, 2026-07-06T08:00:00Z, 0"
    })
    void workingTimeIsSpentInHoursThatAreWorked(Instant from, Instant to, double days) {
        assertThat(mumbai.spent(from, to)).isEqualTo(days);
    }

    @Test
    void holidaysAreNotWorked() {
        assertThat(mumbai.dayAfter(LocalDate.of(2026, 11, 23), 1)).isEqualTo("2026-11-25");
        assertThat(munich.dayAfter(LocalDate.of(2026, 4, 2), 1)).isEqualTo("2026-04-07");
    }

    @Test
    void makeUpWorkingDaysOnAWeekendAreWorked() {
        var beijing = new WorkingTime(CALENDARS.named("CN"));
        assertThat(beijing.dayAfter(LocalDate.of(2026, 2, 13), 1)).isEqualTo("2026-02-14");
        assertThat(beijing.dayAfter(LocalDate.of(2026, 2, 14), 1)).isEqualTo("2026-02-24");
    }

    @ParameterizedTest(name = "one working day after {0} ends at {1}")
    @CsvSource({
        "2026-03-27T09:00:00Z, 2026-03-30T15:00:00Z",
        "2026-03-26T09:00:00Z, 2026-03-27T16:00:00Z",
        "2026-10-23T09:00:00Z, 2026-10-26T16:00:00Z",
        "2026-10-22T09:00:00Z, 2026-10-23T15:00:00Z"
    })
    void theClosingHourStaysAtFiveWhenTheClocksChange(Instant begun, Instant due) {
        assertThat(munich.after(begun, 1).at()).isEqualTo(due);
    }

    @Test
    void theOpeningHourStaysAtEightWhenTheClocksChange() {
        assertThat(munich.nextOpening(Instant.parse("2026-03-28T09:00:00Z"))).isEqualTo("2026-03-30T06:00:00Z");
        assertThat(munich.nextOpening(Instant.parse("2026-10-24T09:00:00Z"))).isEqualTo("2026-10-26T07:00:00Z");
    }

    @Test
    void aYearEndIsCrossedWithAWordOnWhatIsNotKnownYet() {
        var counted = mumbai.after(Instant.parse("2026-12-30T08:00:00Z"), 3);
        assertThat(counted.day()).isEqualTo("2027-01-04");
        assertThat(counted.isProvisional()).isTrue();
        assertThat(counted.warnings()).singleElement().asString().contains("Maharashtra", "2027");
        assertThat(munich.after(Instant.parse("2026-12-30T08:00:00Z"), 3).isProvisional())
                .isFalse();
    }

    @Test
    void noneAfterIsTodayForWhatCannotWait() {
        assertThat(mumbai.after(Instant.parse("2026-07-06T05:00:00Z"), 0).at()).isEqualTo("2026-07-06T12:30:00Z");
        var sunday = Instant.parse("2026-07-05T05:00:00Z");
        assertThat(mumbai.after(sunday, 0).at()).isEqualTo("2026-07-05T18:30:00Z");
    }

    @Test
    void aPlaceIsOpenFromItsOpeningUntilItsClosing() {
        var opening = Instant.parse("2026-07-06T03:30:00Z");
        var closing = Instant.parse("2026-07-06T12:30:00Z");
        assertThat(mumbai.nextOpening(opening.minusSeconds(1))).isEqualTo(opening);
        assertThat(mumbai.nextOpening(opening)).isEqualTo(opening);
        assertThat(mumbai.nextOpening(closing.minusSeconds(1))).isEqualTo(closing.minusSeconds(1));
        assertThat(mumbai.nextOpening(closing)).isEqualTo("2026-07-07T03:30:00Z");
    }

    @Test
    void betweenTwoInstantsTheDaysAfterTheFirstAreCounted() {
        var friday = Instant.parse("2026-07-03T08:00:00Z");
        assertThat(mumbai.between(friday, Instant.parse("2026-07-03T11:00:00Z")))
                .isZero();
        assertThat(mumbai.between(friday, Instant.parse("2026-07-05T11:00:00Z")))
                .isZero();
        assertThat(mumbai.between(friday, Instant.parse("2026-07-06T04:00:00Z")))
                .isEqualTo(1);
        assertThat(mumbai.between(Instant.parse("2026-07-06T04:00:00Z"), friday))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1", "401"})
    void aNumberOfDaysThatNobodyCanMeanIsRefused(int days) {
        assertThatThrownBy(() -> mumbai.after(Instant.parse("2026-07-06T05:00:00Z"), days))
                .hasMessage("Working days are counted from 0 to 400, not %d.", days);
    }
}
