package org.secondopinion.board.invitations;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.secondopinion.matching.BoardMember;

/** A session of a board as an iCalendar object for one member; it says when, where and how to answer, and nothing medical. */
final class CalendarText {

    private static final String SUMMARY = "Board meeting";
    private static final TimeZoneRegistry ZONES;

    static {
        // Else the library fetches zones from the network while a mail is written.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        ZONES = TimeZoneRegistryFactory.getInstance().createRegistry();
    }

    private final String organizer;

    CalendarText(String organizer) {
        this.organizer = organizer;
    }

    String request(Occasion occasion, BoardMember member, URI answer) {
        return calendar(occasion, member, answer, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED);
    }

    String cancel(Occasion occasion, BoardMember member, URI answer) {
        return calendar(occasion, member, answer, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);
    }

    private String calendar(Occasion occasion, BoardMember member, URI answer, Method method, Status status) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Second Opinion//Boards//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(ZONES.getTimeZone(occasion.startsAt().getZone().getId()).getVTimeZone());
        calendar.add(event(occasion, member, answer, status));
        return folded(calendar);
    }

    private static String folded(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(Occasion occasion, BoardMember member, URI answer, Status status) {
        var event = new VEvent(
                occasion.startsAt(),
                occasion.endsAt().atZone(occasion.startsAt().getZone()),
                SUMMARY);
        event.replace(new DtStamp(occasion.writtenAt()));
        event.add(new Uid(occasion.sessionId() + "@second-opinion"));
        event.add(new Sequence(occasion.sequence()));
        event.add(status);
        event.add(new Organizer(URI.create("mailto:" + organizer)));
        event.add(attendee(member));
        event.add(new Description("Your answer: " + answer));
        if (occasion.link() != null) {
            event.add(new Location(occasion.link()));
        }
        return event;
    }

    private static Attendee attendee(BoardMember member) {
        var attendee = new Attendee(URI.create("mailto:" + member.mail()));
        attendee.add(new Cn(member.name()));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        return attendee;
    }
}
