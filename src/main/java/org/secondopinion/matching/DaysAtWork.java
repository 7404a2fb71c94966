package org.secondopinion.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.secondopinion.matching.Specialist.Absence;

/**
 * When specialists have worked so many days: at their hours, neither away nor on a holiday of their calendar. Counted from
 * one day on, and once for all who work alike, since many share a calendar and its week.
 */
final class DaysAtWork {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int LONGEST_SEARCH_IN_DAYS = 400;

    private final LocalDate today;
    private final BiPredicate<LocalDate, String> isWorked;
    private final Map<String, Map<LocalDate, Boolean>> holidays = new HashMap<>();
    private final Map<Stretch, LocalDate> ends = new HashMap<>();

    /** @param isWorked whether a day is neither weekend nor holiday in a calendar */
    DaysAtWork(LocalDate today, BiPredicate<LocalDate, String> isWorked) {
        this.today = today;
        this.isWorked = isWorked;
    }

    /** The day on which this specialist will have worked so many, from tomorrow on. */
    LocalDate dayAfter(int days, Candidate candidate) {
        var end = ends.computeIfAbsent(
                new Stretch(candidate.week(), days), alike -> end(days, candidate.specialist(), false));
        return isAwayUntil(end, candidate.absences()) ? end(days, candidate.specialist(), true) : end;
    }

    private boolean isAwayUntil(LocalDate end, List<Absence> absences) {
        for (var absence : absences) {
            if (absence.from().isBefore(end.plusDays(1)) && absence.to().isAfter(today)) {
                return true;
            }
        }
        return false;
    }

    private LocalDate end(int days, Specialist specialist, boolean mindsAbsences) {
        var left = days;
        var day = today;
        for (var looked = 0; left > 0 && looked < LONGEST_SEARCH_IN_DAYS; looked++) {
            day = day.plusDays(1);
            if (isAtWork(specialist, day) && !(mindsAbsences && isAway(specialist, day))) {
                left--;
            }
        }
        return day;
    }

    private boolean isAtWork(Specialist specialist, LocalDate day) {
        return specialist.workingHours().containsKey(day.getDayOfWeek()) && !isHoliday(day, specialist.calendar());
    }

    private static boolean isAway(Specialist specialist, LocalDate day) {
        return specialist.absences().stream().anyMatch(absence -> absence.covers(day));
    }

    /** A weekend isn't one: whether a specialist works then is said by the working hours. */
    private boolean isHoliday(LocalDate day, String calendar) {
        return calendar != null
                && !WEEKEND.contains(day.getDayOfWeek())
                && !holidays.computeIfAbsent(calendar, name -> new HashMap<>())
                        .computeIfAbsent(day, asked -> isWorked.test(asked, calendar));
    }

    /** A calendar of holidays, or null, and the weekdays at work as bits. */
    record Week(String calendar, int weekdays) {

        static Week of(Specialist specialist) {
            return new Week(
                    specialist.calendar(),
                    specialist.workingHours().keySet().stream()
                            .mapToInt(day -> 1 << day.ordinal())
                            .sum());
        }
    }

    private record Stretch(Week week, int days) {}
}
