package org.secondopinion.pages;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.awaitility.Awaitility;
import org.secondopinion.board.invitations.InstantByFile;

/** A mail with an invitation as a calendar takes it in: the time is worked out from the zone that the mail itself carries. */
record CalendarMail(String to, String subject, String text, String type, String calendar, String everything) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    /** Those with a calendar, in the order in which they came, once there are so many. */
    static List<CalendarMail> received(GreenMail server, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> all(server), mails -> mails.size() >= count);
    }

    static long subjects(GreenMail server, String subject) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Arrays.stream(server.getReceivedMessages())
                                .filter(mail -> subjectOf(mail).equals(subject))
                                .count(),
                        count -> count > 0);
    }

    /** The last one to somebody. */
    static CalendarMail to(List<CalendarMail> mails, String name) {
        return mails.stream()
                .filter(mail -> mail.to().startsWith(name))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    String method() {
        return line("METHOD");
    }

    String uid() {
        return line("UID");
    }

    int sequence() {
        return Integer.parseInt(line("SEQUENCE"));
    }

    Instant startsAt() {
        try {
            var file = new CalendarBuilder().build(new StringReader(calendar));
            var start = calendar.lines()
                    .filter(line -> line.startsWith("DTSTART;TZID="))
                    .findFirst()
                    .orElseThrow();
            return InstantByFile.of(file, LocalDateTime.parse(start.substring(start.indexOf(':') + 1), LOCAL));
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the mail asks for an answer, without the house. */
    String answerPath() {
        var link = Pattern.compile("https?://[^/]+(/board\\S+)").matcher(text);
        if (!link.find()) {
            throw new IllegalStateException("No link to answer by in " + text);
        }
        return link.group(1);
    }

    private String line(String name) {
        return calendar.replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .reduce((first, event) -> event)
                .orElseThrow();
    }

    private static List<CalendarMail> all(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(CalendarMail::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CalendarMail> of(MimeMessage mail) {
        try {
            return part(mail, "text/calendar").map(calendar -> of(mail, calendar));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CalendarMail of(MimeMessage mail, Part calendar) {
        try {
            return new CalendarMail(
                    mail.getAllRecipients()[0].toString(),
                    mail.getSubject(),
                    words(part(mail, "text/plain").orElseThrow()),
                    calendar.getContentType(),
                    words(calendar),
                    mail.getSubject() + words(calendar));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Part> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var number = 0; number < parts.getCount(); number++) {
                var found = part(parts.getBodyPart(number), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String words(Part part) {
        try (var stream = part.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
