package org.secondopinion.clocks.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.secondopinion.clocks.calendar.YearList.Listed;

/**
 * What the files say: places, the days that differ from their week, and how well each year is known. Files of the
 * customer come after ours and win day by day.
 */
record CalendarBook(Map<String, Place> places, List<Row> rows, List<Standing> standings) {

    /** A day of a list; {@code year} is null for a day that comes every year. */
    record Row(String calendar, Integer year, MonthDay day, Listed listed) {}

    /** How well years of a calendar are known; the name may end in {@code *}. */
    record Standing(String calendar, int from, int to, Known known, String source) {

        boolean covers(String name, int year) {
            var named = calendar.endsWith("*")
                    ? name.startsWith(calendar.substring(0, calendar.length() - 1))
                    : name.equals(calendar);
            return named && from <= year && year <= to;
        }
    }

    /** What the official source has said of a year. */
    enum Known {
        /** The rows are the whole list. */
        LISTED,
        /** The law or the notice is computed; rows correct it. */
        COUNTED,
        /** Some days are announced, the others are computed. */
        PARTLY,
        /** The list is not out yet, or nobody has taken it over. */
        AWAITED
    }

    Optional<Standing> standing(String calendar, int year) {
        return standings.stream()
                .filter(standing -> standing.covers(calendar, year))
                .reduce((ours, theirs) -> theirs);
    }

    /** The days that the rows give a calendar in a year; a dated row wins over one of every year. */
    Map<LocalDate, Listed> rows(String calendar, int year, boolean withEveryYear) {
        var days = new TreeMap<LocalDate, Listed>();
        of(calendar)
                .filter(row -> withEveryYear && row.year() == null)
                .filter(row -> row.day().isValidYear(year))
                .forEach(row -> days.put(row.day().atYear(year), row.listed()));
        of(calendar)
                .filter(row -> row.year() != null && row.year() == year)
                .forEach(row -> days.put(row.day().atYear(year), row.listed()));
        return days;
    }

    private Stream<Row> of(String calendar) {
        return rows.stream().filter(row -> row.calendar().equals(calendar));
    }
}
