package org.secondopinion.clocks;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.springframework.stereotype.Component;

/** Both clocks of the case, what it waited for, and who had the ball on which working days. */
@Component
class ClocksSection implements CaseFileSection {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final CaseClocks clocks;

    ClocksSection(CaseClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        if (audience == Audience.REVIEW) {
            return Part.of("clocks", "Clocks", List.of());
        }
        var standing = clocks.of(file.id());
        var facts = Stream.of(
                        new Fact("Stage", standing.stage().words()),
                        new Fact("Collection clock", words(standing.collection())),
                        new Fact("Review clock", words(standing.review())))
                .filter(fact -> fact.value() != null)
                .toList();
        return new Part("clocks", "Clocks", facts, List.of(pauses(standing), days(standing)));
    }

    private static String words(CaseClocks.Running clock) {
        if (clock.begunAt() == null) {
            return null;
        }
        return "%d working days, stood %d more; began %s, %s"
                .formatted(
                        clock.workingDays(),
                        clock.pausedDays(),
                        AT.format(clock.begunAt()),
                        clock.isRunning() ? "runs" : "stands");
    }

    private static Table pauses(CaseClocks.Standing standing) {
        return new Table(
                "Pauses",
                List.of("Reason", "Who has the ball", "Since", "Until", "Noted by", "In words"),
                standing.pauses().stream()
                        .map(pause -> List.of(
                                pause.reason().words(),
                                pause.owner().words(),
                                AT.format(pause.begunAt()),
                                pause.isOpen() ? "open" : AT.format(pause.endedAt()),
                                Objects.toString(pause.begunBy(), ""),
                                Objects.toString(pause.note(), "")))
                        .toList());
    }

    private static Table days(CaseClocks.Standing standing) {
        return new Table(
                "Every working day",
                List.of("Working days", "From", "To", "Stage", "Who had the ball", "Why"),
                standing.days().stream()
                        .map(span -> List.of(
                                span.firstDay() == span.lastDay()
                                        ? String.valueOf(span.firstDay())
                                        : span.firstDay() + "-" + span.lastDay(),
                                span.from().toString(),
                                span.to().toString(),
                                span.stage().words(),
                                span.owner().words(),
                                span.why()))
                        .toList());
    }
}
