package org.secondopinion.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pauses that a person notes: now, or afterwards with their times. A case waits for one thing at a time. */
@Service
@Transactional
public class Pauses {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final ClockRows rows;
    private final Cases cases;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pauses(ClockRows rows, Cases cases, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** What a person says of a pause; owner, times and note may be empty. */
    public record Noted(
            PauseReason reason,
            Optional<BallOwner> owner,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> note) {}

    /** @throws Refusal when the case is closed, the times make no pause, or another pause overlaps it */
    public void pause(CaseId caseId, Noted noted, String by) {
        rows.lock(caseId);
        var from = noted.from().orElseGet(clock::instant);
        checkTimes(caseId, from, noted.to());
        rows.pauses(caseId).stream()
                .filter(pause -> pause.overlaps(from, noted.to()))
                .findFirst()
                .ifPresent(Pauses::refuseBeside);
        var pause = new Pause(
                UUID.randomUUID(),
                noted.reason(),
                noted.owner().orElse(noted.reason().usualOwner()),
                noted.note().orElse(null),
                by,
                from,
                noted.to().isPresent() ? by : null,
                noted.to().orElse(null));
        rows.add(caseId, pause);
        journal.write(caseId, "Paused: " + pause.words(), noted.note().orElse(null));
        events.publishEvent(new ClockPaused(caseId));
        if (!pause.isOpen()) {
            events.publishEvent(new PauseEnded(caseId));
        }
    }

    /** @throws Refusal when the case waits for nobody, or is on hold, which ends by resuming it */
    public void end(CaseId caseId, String by) {
        rows.lock(caseId);
        var open =
                rows.openPause(caseId).orElseThrow(() -> new Refusal("No pause of case %s is open.".formatted(caseId)));
        if (open.reason() == PauseReason.ON_HOLD) {
            throw new Refusal("Case %s is on hold: complete the task 'Resume case' instead.".formatted(caseId));
        }
        rows.end(caseId, open, clock.instant(), by);
        journal.write(caseId, "Pause ended: " + open.words(), null);
        events.publishEvent(new PauseEnded(caseId));
    }

    private void checkTimes(CaseId caseId, Instant from, Optional<Instant> to) {
        var file = cases.get(caseId);
        if (!file.status().isOpen()) {
            throw new Refusal("Case %s is closed (%s).".formatted(caseId, file.status()));
        }
        if (from.isBefore(file.openedAt())) {
            throw new Refusal(
                    "The case was opened at %s; a pause cannot begin before.".formatted(AT.format(file.openedAt())));
        }
        if (from.isAfter(clock.instant())
                || to.filter(end -> end.isAfter(clock.instant())).isPresent()) {
            throw new Refusal("A pause is noted when it begins or afterwards, not for a time to come.");
        }
        if (to.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new Refusal("A pause ends after it began.");
        }
    }

    private static void refuseBeside(Pause other) {
        var until = other.isOpen() ? "and is open; end it first" : "until " + AT.format(other.endedAt());
        throw new Refusal("Another pause, '%s', began at %s %s. A case waits for one thing at a time."
                .formatted(other.words(), AT.format(other.begunAt()), until));
    }
}
