package org.secondopinion.board.sessions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.secondopinion.cases.Refusal;

/** When a series meets, in its board's own zone: every so many weeks on a weekday, from a first day on. */
public record Rhythm(DayOfWeek weekday, LocalTime meetsAt, int everyWeeks, LocalDate firstOn) {

    private static final int LONGEST_PAUSE = 8;

    public Rhythm {
        if (weekday == null || meetsAt == null || firstOn == null) {
            throw new Refusal("A series needs a weekday, a time and a first day.");
        }
        if (everyWeeks < 1 || everyWeeks > LONGEST_PAUSE) {
            throw new Refusal("A series meets every one to %d weeks.".formatted(LONGEST_PAUSE));
        }
    }

    List<LocalDate> dates(LocalDate from, LocalDate until) {
        return firstOn.with(TemporalAdjusters.nextOrSame(weekday))
                .datesUntil(until.isBefore(firstOn) ? firstOn.plusWeeks(1) : until.plusDays(1), weeks())
                .filter(date -> !date.isBefore(from) && !date.isAfter(until))
                .toList();
    }

    boolean meetsOn(LocalDate day) {
        return dates(day, day).contains(day);
    }

    private Period weeks() {
        return Period.ofWeeks(everyWeeks);
    }
}
