package org.secondopinion.clocks.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondopinion.clocks.calendar.CalendarsForTests.write;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.cases.Refusal;
import org.secondopinion.start.StartRefused;

class CalendarsTest {

    private static final String HOLIDAYS = "calendar,date,name,kind,source";
    private static final String CALENDARS =
            "name,title,stands_on,zone,opens,closes,closes_on_half_days,weekend,counted_by";

    @TempDir
    Path folder;

    private final Calendars shipped = CalendarsForTests.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"IN-XX", "XX", "in-mh", "", "IN-MH+", "CN-BJ", "IN-MH DE-BY"})
    void anUnknownNameIsRefusedWithTheKnownOnes(String name) {
        assertThatThrownBy(() -> shipped.named(name))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no calendar")
                .hasMessageContaining("IN, IN-DL, IN-KA, IN-MH, CN, DE");
    }

    @Test
    void aRegionWithoutAListFallsBackToItsCountryAndSaysSo() {
        var goa = shipped.named("IN-GA").on(LocalDate.of(2026, 10, 20));
        assertThat(goa.reason()).isEqualTo("Dussehra");
        assertThat(goa.doubt()).contains("No official list of holidays in IN-GA for 2026", "counted by India");
    }

    @Test
    void aRegionWhoseLawCanBeComputedNeedsNoRow() {
        var repentance = shipped.named("DE-SN").on(LocalDate.of(2026, 11, 18));
        assertThat(repentance.isWorked()).isFalse();
        assertThat(repentance.isProvisional()).isFalse();
    }

    @Test
    void aYearBeyondTheListsIsAnsweredWithAWarning() {
        assertThat(shipped.named("US").on(LocalDate.of(2031, 7, 4)))
                .satisfies(day -> assertThat(day.isWorked()).isFalse())
                .satisfies(day -> assertThat(day.doubt()).contains("2031", "computed"));
        assertThat(shipped.named("IN-MH").on(LocalDate.of(2031, 5, 1)))
                .satisfies(day -> assertThat(day.reason()).isEqualTo("Maharashtra Day"))
                .satisfies(day -> assertThat(day.doubt()).contains("2031", "counted by India", "only fixed days"));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource({
        "2027-02-05, Spring Festival", "2027-02-06, Spring Festival", "2027-02-08, Spring Festival",
        "2027-04-05, Qingming", "2027-06-09, Dragon Boat Festival", "2027-09-15, Mid-Autumn Festival"
    })
    void chinaRestsByLawBeforeTheNoticeOfTheYearIsOut(LocalDate date, String holiday) {
        assertThat(shipped.named("CN").on(date))
                .satisfies(day -> assertThat(day.reason()).isEqualTo(holiday))
                .satisfies(day -> assertThat(day.isProvisional()).isTrue());
    }

    @Test
    void weekendsAreNotSaturdayAndSundayEverywhere() {
        var friday = LocalDate.of(2026, 7, 10);
        var sunday = LocalDate.of(2026, 7, 12);
        assertThat(shipped.named("SA").on(friday).isWorked()).isFalse();
        assertThat(shipped.named("SA").on(sunday).isWorked()).isTrue();
        assertThat(shipped.named("AE").on(friday).isWorked()).isTrue();
        assertThat(shipped.named("AE").on(sunday).isWorked()).isFalse();
    }

    @Test
    void severalCalendarsShareTheDaysOnWhichAllAreOpen() {
        var both = shipped.named("IN-MH+DE-BY");
        assertThat(both.on(LocalDate.of(2026, 1, 6)).reason()).isEqualTo("Epiphany");
        assertThat(both.on(LocalDate.of(2026, 1, 26)).reason()).isEqualTo("Republic Day");
        assertThat(both.on(LocalDate.of(2026, 1, 27)).isWorked()).isTrue();
        assertThat(both.hours(LocalDate.of(2026, 1, 27)))
                .hasValue(new WorkCalendar.Hours(
                        Instant.parse("2026-01-27T07:00:00Z"), Instant.parse("2026-01-27T12:30:00Z")));
    }

    @Test
    void placesWhoseHoursNeverMeetCloseWithTheFirst() {
        assertThat(shipped.named("CN+US").hours(LocalDate.of(2026, 1, 27)))
                .hasValue(new WorkCalendar.Hours(
                        Instant.parse("2026-01-27T00:30:00Z"), Instant.parse("2026-01-27T09:30:00Z")));
    }

    @Test
    void aDayOfTheCustomersFileWinsOverOurs() {
        write(
                folder,
                "holidays.csv",
                HOLIDAYS,
                "IN-MH,2026-11-24,Worked this year,working,\"Management, note of 2 November\"",
                "company,2026-11-25,Day of the house,holiday,Management",
                "company,2026-12-31,New Year's Eve,half,Management");
        var calendars = CalendarsForTests.in(folder);
        assertThat(calendars.named("company").on(LocalDate.of(2026, 11, 24)).isWorked())
                .isTrue();
        assertThat(calendars.named("company").on(LocalDate.of(2026, 11, 25)).isWorked())
                .isFalse();
        assertThat(calendars.named("IN-MH").on(LocalDate.of(2026, 11, 25)).isWorked())
                .isTrue();
        assertThat(calendars
                        .named("company")
                        .hours(LocalDate.of(2026, 12, 31))
                        .orElseThrow()
                        .closes())
                .isEqualTo("2026-12-31T07:30:00Z");
    }

    @Test
    void aCentreOfTheCustomersFileStandsOnItsPlace() {
        write(
                folder,
                "calendars.csv",
                CALENDARS,
                "heidelberg,Centre in Heidelberg,DE-BW,,07:30,16:00,,,",
                "leipzig,Centre in Leipzig,DE-SN,,,,,,");
        var calendars = CalendarsForTests.in(folder);
        assertThat(calendars.named("heidelberg").on(LocalDate.of(2026, 6, 4)).reason())
                .isEqualTo("Corpus Christi");
        assertThat(calendars
                        .named("heidelberg")
                        .hours(LocalDate.of(2026, 6, 5))
                        .orElseThrow()
                        .closes())
                .isEqualTo("2026-06-05T14:00:00Z");
        assertThat(calendars.named("leipzig").on(LocalDate.of(2026, 11, 18)).isWorked())
                .isFalse();
        assertThat(calendars.names()).contains("heidelberg", "leipzig");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IN-MH,2026-13-01,Nothing,holiday,nobody | line 2: the column 'date' cannot be '2026-13-01'
            IN-MH,2026-12-01,Nothing,closed,nobody  | line 2: the column 'kind' cannot be 'closed'
            IN-XX,2026-12-01,Nothing,holiday,nobody | line 2: no calendar is named 'IN-XX'
            IN-MH,2026-12-01,Nothing,holiday,       | line 2: say in the column 'source'
            IN-MH,2026-12-01,Nothing                | line 2: 3 values, but there are 5 columns
            """)
    void aFaultInTheCustomersFileIsNamedWithItsLine(String line, String sentence) {
        write(folder, "holidays.csv", HOLIDAYS, line);
        assertThatThrownBy(() -> CalendarsForTests.in(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holidays.csv")
                .hasMessageContaining(sentence);
    }

    @Test
    void managersAreToldWhichListsOfNextYearAreMissing() {
        assertThat(shipped.missing(2027))
                .anySatisfy(sentence -> assertThat(sentence).contains("China", "State Council notice"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Maharashtra"))
                .noneSatisfy(sentence -> assertThat(sentence).contains("Germany"));
    }
}
