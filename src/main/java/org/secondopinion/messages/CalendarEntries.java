package org.secondopinion.messages;

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
import org.secondopinion.messages.CalendarEntry.Guest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes meetings as iCalendar objects, with the zone they are in. */
@Component
public class CalendarEntries {

    private static final TimeZoneRegistry ZONES;

    static {
        // Else the library fetches zones from the network while a mail is written.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        ZONES = TimeZoneRegistryFactory.getInstance().createRegistry();
    }

    private final String organizer;

    public CalendarEntries(@Value("${second-opinion.mail-from:boards@second-opinion.example}") String organizer) {
        this.organizer = organizer;
    }

    /** Puts the meeting into the guest's calendar, or tells it what has changed. */
    public String request(CalendarEntry entry) {
        return calendar(entry, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED);
    }

    public String cancel(CalendarEntry entry) {
        return calendar(entry, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);
    }

    private String calendar(CalendarEntry entry, Method method, Status status) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Second Opinion//Boards//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(ZONES.getTimeZone(entry.startsAt().getZone().getId()).getVTimeZone());
        calendar.add(event(entry, status));
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

    private VEvent event(CalendarEntry entry, Status status) {
        var event = new VEvent(
                entry.startsAt(), entry.endsAt().atZone(entry.startsAt().getZone()), entry.title());
        event.replace(new DtStamp(entry.writtenAt()));
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.sequence()));
        event.add(status);
        event.add(new Organizer(URI.create("mailto:" + organizer)));
        event.add(attendee(entry.guest()));
        event.add(new Description(entry.words()));
        if (entry.place() != null) {
            event.add(new Location(entry.place()));
        }
        return event;
    }

    private static Attendee attendee(Guest guest) {
        var attendee = new Attendee(URI.create("mailto:" + guest.mail()));
        if (guest.name() != null) {
            attendee.add(new Cn(guest.name()));
        }
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(guest.isAnswerWanted() ? PartStat.NEEDS_ACTION : PartStat.ACCEPTED);
        attendee.add(guest.isAnswerWanted() ? Rsvp.TRUE : Rsvp.FALSE);
        return attendee;
    }
}
