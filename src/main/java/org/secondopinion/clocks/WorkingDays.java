package org.secondopinion.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.secondopinion.clocks.calendar.Calendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Working days by named calendars; models use it as {@code ${workingDays.after(2)}} for the company's own calendar, and
 * as {@code ${workingDays.after(10, 'IN-MH')}}.
 */
@Component("workingDays")
public class WorkingDays {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingDays.class);

    private final Calendars calendars;
    private final Clock clock;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    WorkingDays(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The closing hour of the nth working day after today, for due dates and timers of models. */
    public Date after(int days) {
        return after(days, Calendars.COMPANY);
    }

    public Date after(int days, String calendar) {
        return Date.from(nth(clock.instant(), days, calendar).at());
    }

    /** A cycle for a timer that reminds: after so many working days, and again, so many times in all. */
    public String every(int days, int times) {
        return "R%d/%d working days".formatted(times, days);
    }

    /** The nth working day after an instant, with what is doubtful about it. */
    public Counted nth(Instant start, int days, String calendar) {
        var counted = time(calendar).after(start, days);
        counted.warnings().stream()
                .filter(told::add)
                .forEach(warning -> LOG.warn("Due dates are provisional. {}", warning));
        return counted;
    }

    /** The nth working day after a date, by the company's calendar. */
    public LocalDate dayAfter(LocalDate start, int days) {
        return ofCompany().dayAfter(start, days);
    }

    /**
     * How many working days lie after {@code start} up to and including {@code end}, by the company's calendar; 0 when the
     * end is not later.
     */
    public int between(LocalDate start, LocalDate end) {
        return ofCompany().between(start, end);
    }

    /** The working time between two instants in days of the company, with parts of a day; 0 when the end is not later. */
    public double spent(Instant start, Instant end) {
        return ofCompany().spent(start, end);
    }

    /** The day of an instant where the company sits. */
    public LocalDate dateOf(Instant instant) {
        return ofCompany().dateOf(instant);
    }

    /** The official lists that are not known for a year, each in a sentence. */
    public List<String> missingLists(int year) {
        return calendars.missing(year);
    }

    /** Whether the company works on a day. */
    public boolean isWorked(LocalDate day) {
        return ofCompany().calendar().on(day).isWorked();
    }

    /** The same by another calendar, such as {@code IN-MH}; a refusal names those that there are. */
    public boolean isWorked(LocalDate day, String calendar) {
        return time(calendar).calendar().on(day).isWorked();
    }

    /** Where the company sits. */
    public ZoneId zone() {
        return ofCompany().calendar().zone();
    }

    /** When a day begins where the company sits. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    public int between(Instant start, Instant end, String calendar) {
        return time(calendar).between(start, end);
    }

    /** The instant itself while the place is open, else when it opens next. */
    public Instant nextOpening(Instant from, String calendar) {
        return time(calendar).nextOpening(from);
    }

    WorkingTime ofCompany() {
        return time(Calendars.COMPANY);
    }

    WorkingTime time(String calendar) {
        return new WorkingTime(calendars.named(calendar));
    }
}
