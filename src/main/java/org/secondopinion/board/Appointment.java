package org.secondopinion.board;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.secondopinion.cases.Refusal;

/** When and where a board meets; {@code link} may be null. */
public record Appointment(ZonedDateTime startsAt, String link) {

    /** @throws Refusal when the time or the zone is none, or something is missing, or the clocks skip that hour there */
    public static Appointment of(LocalDate date, String startTime, String timeZone, String link) {
        if (date == null || startTime == null || timeZone == null) {
            throw new Refusal("A case is listed with a date, a start time and a time zone.");
        }
        try {
            var zone = ZoneId.of(timeZone);
            var local = date.atTime(LocalTime.parse(startTime));
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                throw new Refusal(
                        "There is no %s on %s in %s: the clocks skip it.".formatted(startTime, date, timeZone));
            }
            return new Appointment(local.atZone(zone), link);
        } catch (DateTimeException e) {
            throw new Refusal("The start needs a time such as 16:30 and a time zone such as Asia/Kolkata.");
        }
    }

    /**
     * @param what such as "The call"
     * @param time such as {@code 16:30 Asia/Kolkata}
     * @throws Refusal when the time or the zone is none, or the clocks skip that hour there
     */
    public static ZonedDateTime at(String what, LocalDate day, String time) {
        var parts = time.strip().split("\\s+");
        if (parts.length != 2) {
            throw new Refusal("%s needs a time and a time zone, such as 10:30 Asia/Kolkata.".formatted(what));
        }
        return of(day, parts[0], parts[1], null).startsAt();
    }

    Instant instant() {
        return startsAt.toInstant();
    }
}
