package org.secondopinion.clocks.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The working days and opening hours of a place, or of several at once. */
public interface WorkCalendar {

    String name();

    /** Where its days begin and end. */
    ZoneId zone();

    Day on(LocalDate date);

    /** When a day is worked; empty when it is closed. */
    Optional<Hours> hours(LocalDate date);

    /** Opening and closing as instants, so that calendars of different zones can be compared. */
    record Hours(Instant opens, Instant closes) {}
}
