package org.secondopinion.clocks;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts working days of the company's own week; models use it as {@code ${workingDays.after(2)}}. */
@Component("workingDays")
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final ZoneId COMPANY_ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    private final Clock clock;

    WorkingDays(Clock clock) {
        this.clock = clock;
    }

    /** The closing hour of the nth working day after today, for due dates and timers of models. */
    public Date after(int days) {
        return Date.from(dayAfter(LocalDate.now(clock.withZone(COMPANY_ZONE)), days)
                .atTime(CLOSING)
                .atZone(COMPANY_ZONE)
                .toInstant());
    }

    /** The nth working day after a date. */
    public LocalDate dayAfter(LocalDate start, int days) {
        var day = start;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days lie after {@code start} up to and including {@code end}; 0 when the end is not later. */
    public int between(LocalDate start, LocalDate end) {
        return (int) start.plusDays(1)
                .datesUntil(end.isAfter(start) ? end.plusDays(1) : start.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek());
    }
}
