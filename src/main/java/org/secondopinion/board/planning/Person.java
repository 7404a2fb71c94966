package org.secondopinion.board.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A member of boards with working hours in a zone of the person's own; one who {@code chairs} may lead them. */
public record Person(
        UUID id,
        String name,
        String hospitalGroup,
        ZoneId zone,
        Map<DayOfWeek, Hours> workingHours,
        List<Absence> absences,
        boolean chairs) {

    /** A day's work, from and to. */
    public record Hours(LocalTime from, LocalTime to) {}

    /** Days away, the first and the last included. */
    public record Absence(LocalDate from, LocalDate to) {}

    /** Whether a meeting lies within one working day of the person. */
    boolean works(ZonedDateTime from, ZonedDateTime to) {
        var start = from.withZoneSameInstant(zone);
        var end = to.withZoneSameInstant(zone);
        var hours = workingHours.get(start.getDayOfWeek());
        return hours != null
                && start.toLocalDate().equals(end.toLocalDate())
                && !start.toLocalTime().isBefore(hours.from())
                && !end.toLocalTime().isAfter(hours.to());
    }

    boolean isAway(ZonedDateTime at) {
        var day = at.withZoneSameInstant(zone).toLocalDate();
        return absences.stream().anyMatch(away -> !day.isBefore(away.from()) && !day.isAfter(away.to()));
    }
}
