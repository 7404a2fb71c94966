package org.secondopinion.messages;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * What the calendar of one guest is told of a meeting; nothing medical stands in it. The sequence grows with each change,
 * and the place may be null.
 */
public record CalendarEntry(
        UUID id,
        int sequence,
        ZonedDateTime startsAt,
        Instant endsAt,
        String title,
        String words,
        String place,
        Instant writtenAt,
        Guest guest) {

    public static final String DOMAIN = "@second-opinion";

    /** Under this the meeting stands in every calendar, and comes back with an answer. */
    public String uid() {
        return id + DOMAIN;
    }

    /** The name may be null. */
    public record Guest(String mail, String name, boolean isAnswerWanted) {}
}
