package org.secondopinion.clocks.calendar;

import com.tyme.holiday.LegalHoliday;
import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.secondopinion.clocks.calendar.Day.Kind;
import org.secondopinion.clocks.calendar.YearList.Listed;

/** Holidays that a library computes: {@code jollyday:de-by} or {@code tyme4j}, which knows China. */
final class CountedHolidays {

    private static final String JOLLYDAY = "jollyday:";
    private static final String CHINESE_LAW = "State Council regulation on public holidays, by the lunar calendar";
    private static final Map<String, String> IN_ENGLISH = Map.of(
            "元旦", "New Year",
            "春节", "Spring Festival",
            "清明节", "Qingming",
            "劳动节", "Labour Day",
            "端午节", "Dragon Boat Festival",
            "中秋节", "Mid-Autumn Festival",
            "国庆节", "National Day",
            "国庆中秋", "National Day and Mid-Autumn Festival");

    private CountedHolidays() {}

    static Map<LocalDate, Listed> of(String counter, int year) {
        if (counter.startsWith(JOLLYDAY)) {
            return byJollyday(counter.substring(JOLLYDAY.length()).split("-"), year);
        }
        var announced = announcedInChina(year);
        return announced.isEmpty() ? statutoryInChina(year) : announced;
    }

    /** The codes of the regions of a country that can be computed, in capitals. */
    static Set<String> regions(String country) {
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(country::equalsIgnoreCase)) {
            return Set.of();
        }
        return manager(country.toLowerCase(Locale.ROOT)).getCalendarHierarchy().getChildren().keySet().stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Map<LocalDate, Listed> byJollyday(String[] place, int year) {
        var days = new TreeMap<LocalDate, Listed>();
        manager(place[0])
                .getHolidays(Year.of(year), Arrays.copyOfRange(place, 1, place.length))
                .forEach(holiday -> days.put(
                        holiday.getDate(),
                        new Listed(
                                holiday.getDescription(Locale.ENGLISH),
                                Kind.CLOSED,
                                "Jollyday, " + String.join("-", place))));
        return days;
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static Map<LocalDate, Listed> announcedInChina(int year) {
        var days = new TreeMap<LocalDate, Listed>();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(date -> {
            var legal = LegalHoliday.fromYmd(year, date.getMonthValue(), date.getDayOfMonth());
            if (legal != null) {
                days.put(date, announced(legal, "State Council notice for " + year));
            }
        });
        return days;
    }

    private static Listed announced(LegalHoliday day, String source) {
        var name = IN_ENGLISH.getOrDefault(day.getName(), day.getName());
        return day.isWork()
                ? new Listed("Make-up working day, " + name, Kind.WORKING, source)
                : new Listed(name, Kind.CLOSED, source);
    }

    /** What holds by law before the notice of the year shifts days: New Year's Eve to the third day, and four others. */
    private static Map<LocalDate, Listed> statutoryInChina(int year) {
        var days = new TreeMap<LocalDate, Listed>();
        var springFestival = date(LunarDay.fromYmd(year, 1, 1).getSolarDay());
        List.of(-1, 0, 1, 2).forEach(day -> days.put(springFestival.plusDays(day), byLaw("Spring Festival")));
        days.put(date(SolarTerm.fromIndex(year, 7).getSolarDay()), byLaw("Qingming"));
        days.put(date(LunarDay.fromYmd(year, 5, 5).getSolarDay()), byLaw("Dragon Boat Festival"));
        days.put(date(LunarDay.fromYmd(year, 8, 15).getSolarDay()), byLaw("Mid-Autumn Festival"));
        days.put(LocalDate.of(year, 1, 1), byLaw("New Year"));
        List.of(1, 2).forEach(day -> days.put(LocalDate.of(year, 5, day), byLaw("Labour Day")));
        List.of(1, 2, 3).forEach(day -> days.put(LocalDate.of(year, 10, day), byLaw("National Day")));
        return days;
    }

    private static Listed byLaw(String name) {
        return new Listed(name, Kind.CLOSED, CHINESE_LAW);
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
