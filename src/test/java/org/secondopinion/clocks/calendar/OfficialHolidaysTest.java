package org.secondopinion.clocks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The calendars against tables copied by hand from the lists named beside them: on weekdays closed on these days and on no
 * other. Days of a list that fall on a weekend are left out.
 */
class OfficialHolidaysTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Calendars calendars = CalendarsForTests.shipped();

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            IN    | 2026 | 01-26 03-31 04-03 05-01 05-27 06-26 08-26 10-02 10-20 11-24 12-25 | DoPT OM of 3 July 2025, paragraph 2
            IN-DL | 2026 | 01-26 03-04 03-26 03-31 04-03 05-01 05-27 06-26 08-26 09-04 10-02 10-20 11-24 12-25 | DoPT OM of 3 July 2025, Annexure I
            IN-MH | 2025 | 02-19 02-26 03-14 03-31 04-10 04-14 04-18 05-01 05-12 08-15 08-27 09-05 10-02 10-21 10-22 11-05 12-25 | Maharashtra GAD notification of 4 December 2024
            IN-MH | 2026 | 01-26 02-19 03-03 03-19 03-26 03-31 04-03 04-14 05-01 05-28 06-26 08-26 09-14 10-02 10-20 11-10 11-24 12-25 | Maharashtra GAD notification of 9 December 2025
            IN-KA | 2026 | 01-14 01-26 03-19 03-31 04-03 04-14 04-20 05-01 05-28 06-26 08-26 09-14 10-02 10-20 10-21 11-10 11-27 12-25 | Karnataka DPAR notification for 2026
            CN    | 2026 | 01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07 | State Council notice of 4 November 2025
            DE    | 2026 | 01-01 04-03 04-06 05-01 05-14 05-25 12-25 | holidays common to the laws of all sixteen states
            DE    | 2027 | 01-01 03-26 03-29 05-06 05-17 | holidays common to the laws of all sixteen states
            DE-BY | 2026 | 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25 | Feiertagsgesetz Bayern, Art. 1
            DE-BY | 2027 | 01-01 01-06 03-26 03-29 05-06 05-17 05-27 11-01 | Feiertagsgesetz Bayern, Art. 1
            DE-BE | 2026 | 01-01 04-03 04-06 05-01 05-14 05-25 12-25 | Sonn- und Feiertagsgesetz Berlin, § 1
            DE-BE | 2027 | 01-01 03-08 03-26 03-29 05-06 05-17 | Sonn- und Feiertagsgesetz Berlin, § 1
            DE-NW | 2026 | 01-01 04-03 04-06 05-01 05-14 05-25 06-04 12-25 | Feiertagsgesetz NW, § 2
            DE-NW | 2027 | 01-01 03-26 03-29 05-06 05-17 05-27 11-01 | Feiertagsgesetz NW, § 2
            US    | 2026 | 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25 | opm.gov, federal holidays 2026
            US    | 2027 | 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31 | opm.gov, federal holidays 2027 and New Year's Day 2028
            GB    | 2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28 | gov.uk/bank-holidays, England and Wales
            GB    | 2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28 | gov.uk/bank-holidays, England and Wales
            """)
    void aYearIsAsItsOfficialListSays(String calendar, int year, String days, String source) {
        assertThat(weekdays(calendar, year, day -> day.kind() == Day.Kind.CLOSED))
                .as(source)
                .isEqualTo(dates(year, days));
        assertThat(calendars.named(calendar).on(LocalDate.of(year, 6, 1)).isProvisional())
                .isFalse();
    }

    @Test
    void chinaWorksOnTheMakeUpDaysOfTheStateCouncilNotice() {
        assertThat(days("CN", 2026)
                        .filter(day -> WEEKEND.contains(day.date().getDayOfWeek()))
                        .filter(Day::isWorked)
                        .map(Day::date))
                .containsExactlyElementsOf(dates(2026, "01-04 02-14 02-28 05-09 09-20 10-10"));
    }

    /** Cabinet Resolution 27 of 2024: 1 January, 2 and 3 December; FAHR announced Eid Al Fitr on 23 February 2026. */
    @Test
    void theEmiratesRestOnTheDaysThatTheCabinetFixedAndThoseAnnouncedSoFar() {
        assertThat(weekdays("AE", 2026, day -> day.kind() == Day.Kind.CLOSED))
                .containsAll(dates(2026, "01-01 03-19 03-20 12-02 12-03"))
                .doesNotContain(LocalDate.of(2026, 12, 1));
        assertThat(weekdays("AE", 2027, day -> day.kind() == Day.Kind.CLOSED))
                .containsAll(dates(2027, "01-01 12-02 12-03"))
                .doesNotContain(LocalDate.of(2027, 12, 1));
    }

    @ParameterizedTest(name = "{0}: no list for 2027 yet")
    @CsvSource({"IN", "IN-DL", "IN-MH", "IN-KA", "CN", "AE", "company"})
    void aYearWhoseListIsNotOutIsProvisionalAndSaysSo(String calendar) {
        assertThat(calendars.named(calendar).on(LocalDate.of(2027, 6, 1)).doubt())
                .contains("No official list of holidays", "2027");
    }

    @Test
    void everyDayThatDiffersNamesItsSource() {
        assertThat(calendars.names().stream().flatMap(name -> days(name, 2026)).filter(day -> day.reason() != null))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.source()).isNotBlank());
    }

    private Set<LocalDate> weekdays(String calendar, int year, Predicate<Day> wanted) {
        return days(calendar, year)
                .filter(day -> !WEEKEND.contains(day.date().getDayOfWeek()))
                .filter(wanted)
                .map(Day::date)
                .collect(Collectors.toSet());
    }

    private Stream<Day> days(String calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(date -> calendars.named(calendar).on(date));
    }

    private static Set<LocalDate> dates(int year, String days) {
        return Arrays.stream(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
