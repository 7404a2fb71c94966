package org.secondopinion.clocks.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What is known of one year of a calendar: days that differ from the week, and a doubt where no official list is known. */
record YearList(Map<LocalDate, Listed> days, String doubt) {

    /** One day of a list. */
    record Listed(String name, Day.Kind kind, String source) {}

    /** The same year with the days of another list over its own. */
    YearList under(Map<LocalDate, Listed> others, String newDoubt) {
        var all = new TreeMap<>(days);
        all.putAll(others);
        return new YearList(Map.copyOf(all), newDoubt);
    }
}
