package org.secondopinion.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The holidays of the specialists' calendars; each day is asked for once, since many share a calendar. */
final class Holidays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final BiPredicate<LocalDate, String> isWorked;
    private final Map<String, Map<LocalDate, Boolean>> known = new HashMap<>();

    Holidays(BiPredicate<LocalDate, String> isWorked) {
        this.isWorked = isWorked;
    }

    /** A weekend isn't one: whether a specialist works then is said by the working hours. */
    boolean isOne(LocalDate day, String calendar) {
        return calendar != null
                && !WEEKEND.contains(day.getDayOfWeek())
                && !known.computeIfAbsent(calendar, name -> new HashMap<>())
                        .computeIfAbsent(day, asked -> isWorked.test(asked, calendar));
    }
}
