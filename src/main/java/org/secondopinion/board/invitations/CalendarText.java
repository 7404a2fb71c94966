package org.secondopinion.board.invitations;

import java.net.URI;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.messages.CalendarEntries;
import org.secondopinion.messages.CalendarEntry;
import org.secondopinion.messages.CalendarEntry.Guest;
import org.springframework.stereotype.Component;

/** A session of a board as the calendar of one member is told of it: when, where and how to answer. */
@Component
class CalendarText {

    private final CalendarEntries calendars;

    CalendarText(CalendarEntries calendars) {
        this.calendars = calendars;
    }

    String request(Occasion occasion, BoardMember member, URI answer) {
        return calendars.request(entry(occasion, member, answer));
    }

    String cancel(Occasion occasion, BoardMember member, URI answer) {
        return calendars.cancel(entry(occasion, member, answer));
    }

    private static CalendarEntry entry(Occasion occasion, BoardMember member, URI answer) {
        return new CalendarEntry(
                occasion.sessionId(),
                occasion.sequence(),
                occasion.startsAt(),
                occasion.endsAt(),
                "Board meeting",
                "Your answer: " + answer,
                occasion.link(),
                occasion.writtenAt(),
                new Guest(member.mail(), member.name(), true));
    }
}
