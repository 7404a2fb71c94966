package org.secondopinion.messages;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import org.secondopinion.cases.Refusal;

/** What somebody's calendar answers to an entry of ours: which one, who, what, to which state of it, and when. */
public record CalendarAnswer(String uid, String mail, String status, int sequence, Instant writtenAt) {

    private static final int LONGEST = 100_000;
    /** Mail programs save the answer with the whole mail around it. */
    private static final Pattern FILE = Pattern.compile("BEGIN:VCALENDAR.*END:VCALENDAR", Pattern.DOTALL);

    /** @throws Refusal when this is no answer of one person to one entry */
    public static CalendarAnswer read(String text) {
        var calendar = parse(text);
        var method = value(calendar.getProperty(Property.METHOD)).orElse("none");
        if (!method.equalsIgnoreCase("REPLY")) {
            throw new Refusal("This calendar file is no answer: its method is %s.".formatted(method));
        }
        var events = calendar.<VEvent>getComponents("VEVENT");
        if (events.size() != 1 || events.get(0).getProperties(Property.ATTENDEE).size() != 1) {
            throw new Refusal("An answer is of one person to one meeting; this file has more, or none.");
        }
        return of(events.get(0));
    }

    private static Calendar parse(String text) {
        var file = FILE.matcher(text);
        if (text.length() > LONGEST || !file.find()) {
            throw noCalendar();
        }
        try {
            var lines = file.group().replaceAll("\\r?\\n", "\r\n") + "\r\n";
            return new CalendarBuilder().build(new StringReader(lines));
        } catch (IOException | ParserException | RuntimeException e) {
            throw noCalendar();
        }
    }

    private static CalendarAnswer of(VEvent event) {
        var attendee = event.<Attendee>getRequiredProperty(Property.ATTENDEE);
        var writtenAt = event.<DtStamp>getProperty(Property.DTSTAMP)
                .map(DtStamp::getDate)
                .orElseThrow(() -> new Refusal("This answer does not say when it was written (DTSTAMP)."));
        return new CalendarAnswer(
                value(event.getProperty(Property.UID)).orElse(""),
                attendee.getValue().replaceFirst("(?i)^mailto:", "").strip(),
                attendee.<PartStat>getParameter(Parameter.PARTSTAT)
                        .map(PartStat::getValue)
                        .orElse("NEEDS-ACTION")
                        .toUpperCase(Locale.ROOT),
                value(event.getProperty(Property.SEQUENCE))
                        .map(Integer::parseInt)
                        .orElse(0),
                writtenAt);
    }

    private static Optional<String> value(Optional<Property> property) {
        return property.map(Property::getValue);
    }

    private static Refusal noCalendar() {
        return new Refusal("This is not a calendar file. Please take the file with the ending .ics that came with the"
                + " answer, or its text from BEGIN:VCALENDAR to END:VCALENDAR.");
    }
}
