package org.secondopinion.clocks;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

/** The treatment window, what was promised, both clocks, and who had the ball on which working days. */
@Component
class ClocksSection implements CaseFileSection {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final CaseClocks clocks;
    private final Promises promises;
    private final TreatmentWindows windows;

    ClocksSection(CaseClocks clocks, Promises promises, TreatmentWindows windows) {
        this.clocks = clocks;
        this.promises = promises;
        this.windows = windows;
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
        var promised = promises.of(file.id());
        return new Part(
                "clocks",
                "Clocks",
                facts(file.id(), standing, promised),
                List.of(pauses(standing), promised(promised), days(standing)));
    }

    private List<Fact> facts(CaseId caseId, ClockStanding standing, List<Promise> promised) {
        var facts = new ArrayList<Fact>();
        windows.current(caseId).ifPresent(fit -> facts.add(new Fact("Treatment window", fit.arithmetic())));
        if (!promised.isEmpty()) {
            var promise = promised.get(promised.size() - 1);
            facts.add(new Fact(
                    "Promised",
                    "%s: %d working days of the review clock from %s (%s)"
                            .formatted(
                                    promises.dueOn(caseId, promise),
                                    promise.workingDays(),
                                    promise.countedFrom(),
                                    promise.source())));
        }
        facts.add(new Fact("Stage", standing.stage().words()));
        add(facts, "Collection clock", standing.collection());
        add(facts, "Review clock", standing.review());
        return facts;
    }

    private static void add(List<Fact> facts, String label, ClockStanding.Running clock) {
        if (clock.begunAt() != null) {
            facts.add(new Fact(label, words(clock)));
        }
    }

    /** Shown once there is more than one, since the only one stands above. */
    private static Table promised(List<Promise> promised) {
        return new Table(
                "Promises",
                List.of("Made on", "Working days", "Due at first", "Urgency", "Rule", "Made by", "Reason"),
                promised.size() < 2
                        ? List.of()
                        : promised.stream()
                                .map(promise -> List.of(
                                        promise.promisedOn().toString(),
                                        String.valueOf(promise.workingDays()),
                                        promise.dueOn().toString(),
                                        promise.urgency(),
                                        promise.source(),
                                        Objects.toString(promise.madeBy(), ""),
                                        Objects.toString(promise.reason(), "")))
                                .toList());
    }

    private static String words(ClockStanding.Running clock) {
        return "%d working days, stood %d more; began %s, %s"
                .formatted(
                        clock.workingDays(),
                        clock.pausedDays(),
                        AT.format(clock.begunAt()),
                        clock.isRunning() ? "runs" : "stands");
    }

    private static Table pauses(ClockStanding standing) {
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

    private static Table days(ClockStanding standing) {
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
