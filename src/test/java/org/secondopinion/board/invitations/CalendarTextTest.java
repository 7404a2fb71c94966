package org.secondopinion.board.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.messages.CalendarEntries;

class CalendarTextTest {

    final CalendarText texts = new CalendarText(new CalendarEntries("boards@second-opinion.example"));
    final UUID session = UUID.randomUUID();

    /** Germany leaves summer time on 25 October 2026, the United States on 1 November; India and China have none. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "Europe/Berlin, 2026-10-22T15:00, 2026-10-22T13:00:00Z",
        "Europe/Berlin, 2026-10-29T15:00, 2026-10-29T14:00:00Z",
        "Europe/Berlin, 2027-03-27T15:00, 2027-03-27T14:00:00Z",
        "Europe/Berlin, 2027-03-29T15:00, 2027-03-29T13:00:00Z",
        "America/Chicago, 2026-10-30T08:00, 2026-10-30T13:00:00Z",
        "America/Chicago, 2026-11-02T08:00, 2026-11-02T14:00:00Z",
        "America/Chicago, 2027-03-12T08:00, 2027-03-12T14:00:00Z",
        "America/Chicago, 2027-03-15T08:00, 2027-03-15T13:00:00Z",
        "Asia/Kolkata, 2026-10-29T19:30, 2026-10-29T14:00:00Z",
        "Asia/Shanghai, 2026-10-29T22:00, 2026-10-29T14:00:00Z",
        "UTC, 2026-10-29T14:00, 2026-10-29T14:00:00Z"
    })
    void whoeverKnowsOnlyTheFileKnowsTheRightInstant(String zone, LocalDateTime local, Instant instant)
            throws Exception {
        var text = texts.request(occasion(zone, local, 0), member(), URI.create("https://house.example/boards/1"));

        var calendar = read(text);
        assertThat(text).contains("DTSTART;TZID=" + zone);
        assertThat(InstantByFile.of(calendar, local)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({"REQUEST, CONFIRMED", "CANCEL, CANCELLED"})
    void anEventSaysWhenAndWhereAndNothingElse(String method, String status) throws Exception {
        var occasion = occasion("Europe/Berlin", LocalDateTime.parse("2026-10-29T15:00"), 3);
        var answer = URI.create("https://house.example/boards/1");

        var text = method.equals("CANCEL")
                ? texts.cancel(occasion, member(), answer)
                : texts.request(occasion, member(), answer);

        var unfolded = text.replace("\r\n ", "");
        assertThat(unfolded)
                .contains(
                        "METHOD:" + method + "\r\n",
                        "STATUS:" + status + "\r\n",
                        "UID:" + session + "@second-opinion\r\n",
                        "SEQUENCE:3\r\n",
                        "SUMMARY:Board meeting\r\n",
                        "LOCATION:https://meet.example/1\r\n",
                        "ORGANIZER:mailto:boards@second-opinion.example\r\n")
                .containsPattern("ATTENDEE;[^\\r]*RSVP=TRUE[^\\r]*:mailto:rao@example.org\\r\\n");
        assertThat(text.lines()).allMatch(line -> line.getBytes().length <= 75);
        assertThat(event(read(text)).getUid().orElseThrow().getValue()).isEqualTo(session + "@second-opinion");
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    private Occasion occasion(String zone, LocalDateTime local, int sequence) {
        var start = local.atZone(ZoneId.of(zone));
        return new Occasion(
                session,
                start,
                start.toInstant().plus(Duration.ofHours(1)),
                "https://meet.example/1",
                sequence,
                Instant.parse("2026-10-01T09:00:00Z"));
    }

    private static BoardMember member() {
        return new BoardMember(
                UUID.randomUUID(),
                null,
                "Dr Rao",
                "rao@example.org",
                "Centre",
                null,
                Set.of(),
                Set.of(),
                ZoneId.of("Asia/Kolkata"),
                Map.of(),
                List.of(),
                false);
    }
}
