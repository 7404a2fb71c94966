package org.secondopinion.messages;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A mail's text with an invitation beside it: as what calendars read at once, and as a file for the others. */
final class CalendarParts {

    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)");

    private CalendarParts() {}

    static MimeMultipart of(String text, String calendar) throws MessagingException {
        var words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        var choice = new MimeMultipart("alternative", words, invitation(calendar));
        var wrapped = new MimeBodyPart();
        wrapped.setContent(choice);
        return new MimeMultipart("mixed", wrapped, file(calendar));
    }

    private static MimeBodyPart invitation(String calendar) throws MessagingException {
        return part(calendar, "text/calendar; method=%s; charset=UTF-8".formatted(method(calendar)));
    }

    private static MimeBodyPart file(String calendar) throws MessagingException {
        var file = part(calendar, "application/ics; name=\"invitation.ics\"");
        file.setFileName("invitation.ics");
        return file;
    }

    private static MimeBodyPart part(String calendar, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    /** The method stands in the mail's header too, since calendars look there first. */
    private static String method(String calendar) {
        var method = METHOD.matcher(calendar);
        if (!method.find()) {
            throw new IllegalArgumentException("The calendar has no method");
        }
        return method.group(1);
    }
}
