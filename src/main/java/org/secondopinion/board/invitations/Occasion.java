package org.secondopinion.board.invitations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.messages.CalendarEntry;

/** What a calendar is told of a session; the sequence grows with each change, and the link may be null. */
record Occasion(UUID sessionId, ZonedDateTime startsAt, Instant endsAt, String link, int sequence, Instant writtenAt) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);

    static Occasion of(Session session, int sequence, Instant now) {
        return new Occasion(session.id(), session.startsAt(), session.endsAt(), session.link(), sequence, now);
    }

    /** The session that an entry of a calendar is about; empty where it is none of ours. */
    static Optional<UUID> sessionOf(String uid) {
        try {
            return Optional.of(UUID.fromString(uid.replaceFirst(CalendarEntry.DOMAIN + "$", "")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** In the board's zone, and in the reader's where that is another. */
    String when(ZoneId reader) {
        var there = "%s (%s)".formatted(WHEN.format(startsAt), startsAt.getZone());
        var here = startsAt.withZoneSameInstant(reader);
        return here.toLocalDateTime().equals(startsAt.toLocalDateTime())
                ? there
                : "%s; where you are: %s (%s)".formatted(there, WHEN.format(here), reader);
    }
}
