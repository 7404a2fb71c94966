package org.secondopinion.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondopinion.cases.Refusal;

class CalendarAnswerTest {

    static final String FILE = """
            BEGIN:VCALENDAR
            PRODID:-//Some//Calendar//EN
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;TZID=W. Europe Standard Time:20270323T150000
            DTSTAMP:20270228T180000Z
            UID:1@second-opinion
            SEQUENCE:2
            COMMENT;LANGUAGE=de:Gerne\\, bis dann
            ATTENDEE;CN="Rao, Dr";PARTSTAT=TENTATIVE:MAILTO:rao@exam
             ple.org
            X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void anAnswerSaysWhoAnswersWhatToWhichStateOfTheEntry() {
        assertThat(CalendarAnswer.read(FILE))
                .isEqualTo(new CalendarAnswer(
                        "1@second-opinion", "rao@example.org", "TENTATIVE", 2, Instant.parse("2027-02-28T18:00:00Z")));
    }

    @Test
    void whatIsNoEntryOfOneMeetingIsNoAnswer() {
        var event = FILE.substring(FILE.indexOf("BEGIN:VEVENT"), FILE.indexOf("END:VCALENDAR"));
        assertThatThrownBy(() -> CalendarAnswer.read(FILE.replace(event, event + event)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("An answer is of one person to one meeting");
        assertThatThrownBy(() -> CalendarAnswer.read(FILE + "x".repeat(100_000)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("This is not a calendar file");
    }

    /** Whatever is lost or spoilt on the way, a person reads a sentence. */
    @ParameterizedTest
    @MethodSource
    void aSpoiltFileIsReadOrRefused(String file) {
        var thrown = catchThrowable(() -> CalendarAnswer.read(file));

        assertThat(thrown == null || thrown instanceof Refusal).as("%s", thrown).isTrue();
    }

    static Stream<String> aSpoiltFileIsReadOrRefused() {
        var lines = FILE.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(line -> Stream.of(
                        without(lines, line),
                        with(lines, line, lines.get(line).replaceFirst("[:=].*", ":x y")),
                        with(lines, line, lines.get(line).replace("Z", "")),
                        with(lines, line, lines.get(line) + "\n" + lines.get(line))));
    }

    private static String without(List<String> lines, int line) {
        var left = new ArrayList<>(lines);
        left.remove(line);
        return String.join("\n", left);
    }

    private static String with(List<String> lines, int line, String other) {
        var changed = new ArrayList<>(lines);
        changed.set(line, other);
        return String.join("\n", changed);
    }
}
