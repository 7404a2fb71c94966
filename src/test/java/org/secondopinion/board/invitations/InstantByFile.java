package org.secondopinion.board.invitations;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;

/** The instant of a local time by the rules that a calendar file carries, whatever this machine knows of the zone. */
public final class InstantByFile {

    private InstantByFile() {}

    public static Instant of(Calendar calendar, LocalDateTime local) {
        var zone = (VTimeZone) calendar.getComponent("VTIMEZONE").orElseThrow();
        return zone.getObservances().stream()
                .map(InstantByFile::offsetOf)
                .distinct()
                .map(offset -> local.toInstant(offset))
                .filter(instant -> local.toInstant(offsetOf(zone.getApplicableObservance(instant)))
                        .equals(instant))
                .findFirst()
                .orElseThrow();
    }

    private static ZoneOffset offsetOf(Observance observance) {
        return observance.getTimeZoneOffsetTo().getOffset();
    }
}
