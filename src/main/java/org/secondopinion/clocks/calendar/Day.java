package org.secondopinion.clocks.calendar;

import java.time.LocalDate;

/**
 * One day of a calendar: why it is not worked as usual, and who says so; both are null on a usual working day. {@code
 * doubt} says in a sentence why the day is provisional, and is null where an official list stands behind it.
 */
public record Day(LocalDate date, Kind kind, String reason, String source, String doubt) {

    /** How much of a day is worked. */
    public enum Kind {
        WORKING,
        HALF,
        CLOSED
    }

    public boolean isWorked() {
        return kind != Kind.CLOSED;
    }

    public boolean isProvisional() {
        return doubt != null;
    }
}
