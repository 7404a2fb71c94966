package org.secondopinion.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.secondopinion.clocks.calendar.WorkCalendar;

/** Counts the working days and hours of one calendar; knows no other clock than the instants it is given. */
record WorkingTime(WorkCalendar calendar) {

    /** More than the longest promise by far; beyond it somebody meant something else. */
    static final int MOST = 400;

    private static final int DAYS_SEARCHED = 4 * MOST;

    /**
     * The closing hour of the nth working day after the day of an instant, whatever its hour. None after it is that day
     * itself, worked or not: it is for what cannot wait.
     */
    Counted after(Instant start, int days) {
        var from = start.atZone(calendar.zone()).toLocalDate();
        var warnings = new LinkedHashSet<String>();
        var day = dayAfter(from, days, warnings);
        return new Counted(day, closing(day), List.copyOf(warnings));
    }

    /** The nth working day after a date. */
    LocalDate dayAfter(LocalDate from, int days) {
        return dayAfter(from, days, new LinkedHashSet<>());
    }

    /** How many working days lie after one day up to and including another; 0 when that is not later. */
    int between(LocalDate start, LocalDate end) {
        return workingDays(start, end).size();
    }

    int between(Instant start, Instant end) {
        return between(dateOf(start), dateOf(end));
    }

    /** How much working time lies between two instants, in working days and parts of one; 0 when the end is not later. */
    double spent(Instant start, Instant end) {
        var spent = 0.0;
        var last = dateOf(end);
        for (var day = dateOf(start); !day.isAfter(last); day = day.plusDays(1)) {
            spent += calendar.hours(day).map(hours -> share(hours, start, end)).orElse(0.0);
        }
        return spent;
    }

    private static double share(WorkCalendar.Hours hours, Instant start, Instant end) {
        var from = start.isAfter(hours.opens()) ? start : hours.opens();
        var to = end.isBefore(hours.closes()) ? end : hours.closes();
        var open = Duration.between(hours.opens(), hours.closes()).toSeconds();
        return to.isAfter(from) ? (double) Duration.between(from, to).toSeconds() / open : 0;
    }

    /** The working days after one day up to and including another. */
    List<LocalDate> workingDays(LocalDate start, LocalDate end) {
        var days = new ArrayList<LocalDate>();
        for (var day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (calendar.on(day).isWorked()) {
                days.add(day);
            }
        }
        return days;
    }

    /** The instant itself while it is open, else when it opens next. */
    Instant nextOpening(Instant from) {
        var day = dateOf(from);
        for (var searched = 0; searched < DAYS_SEARCHED; searched++, day = day.plusDays(1)) {
            var hours = calendar.hours(day);
            if (hours.isPresent() && from.isBefore(hours.get().closes())) {
                return from.isBefore(hours.get().opens()) ? hours.get().opens() : from;
            }
        }
        throw neverOpens();
    }

    LocalDate dateOf(Instant instant) {
        return instant.atZone(calendar.zone()).toLocalDate();
    }

    private LocalDate dayAfter(LocalDate from, int days, Set<String> warnings) {
        if (days < 0 || days > MOST) {
            throw new IllegalArgumentException("Working days are counted from 0 to %d, not %d.".formatted(MOST, days));
        }
        var day = from;
        var searched = 0;
        for (var left = days; left > 0; searched++) {
            day = day.plusDays(1);
            var next = calendar.on(day);
            if (next.isProvisional()) {
                warnings.add(next.doubt());
            }
            if (next.isWorked()) {
                left--;
            } else if (searched > DAYS_SEARCHED) {
                throw neverOpens();
            }
        }
        return day;
    }

    /** A day on which nobody works ends when it would close on another day. */
    Instant closing(LocalDate day) {
        return calendar.hours(day)
                .map(WorkCalendar.Hours::closes)
                .orElseGet(() -> day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }

    private IllegalStateException neverOpens() {
        return new IllegalStateException(
                "The calendar '%s' has no working day within years.".formatted(calendar.name()));
    }
}
