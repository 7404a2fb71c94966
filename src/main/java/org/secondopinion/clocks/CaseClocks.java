package org.secondopinion.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseResumed;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.ConsentsRecorded;
import org.secondopinion.cases.PutOnHold;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two clocks of a case: the collection clock runs from the consent until the records are complete, the review clock
 * from there until the report is delivered. What happens moves them; people pause them in {@link Pauses}.
 */
@Service
@Transactional
public class CaseClocks {

    private final ClockRows rows;
    private final Cases cases;
    private final Consents consents;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClocks(
            ClockRows rows,
            Cases cases,
            Consents consents,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.consents = consents;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** The collection goes on; after a review has begun it is a return for more records. */
    public void collectionBegun(CaseId caseId) {
        begin(caseId, Stage.COLLECTION);
    }

    public void recordsComplete(CaseId caseId) {
        begin(caseId, Stage.REVIEW);
    }

    public void reportDelivered(CaseId caseId) {
        begin(caseId, Stage.AFTERWARDS);
    }

    /** Waits for somebody; what a person or a hold has paused stays as it is. */
    public void waitFor(CaseId caseId, PauseReason reason) {
        rows.lock(caseId);
        var open = rows.openPause(caseId);
        if (open.isEmpty() || isAutomatic(open.get()) && open.get().reason() != reason) {
            end(caseId, open);
            rows.add(caseId, since(now(), reason, reason.usualOwner(), null));
            events.publishEvent(new ClockPaused(caseId));
        }
    }

    /** Nobody outside is waited for. */
    public void goOn(CaseId caseId) {
        rows.lock(caseId);
        end(caseId, rows.openPause(caseId).filter(CaseClocks::isAutomatic));
    }

    @Transactional(readOnly = true)
    public ClockStanding of(CaseId caseId) {
        var history = history(caseId);
        return ClockStanding.of(history, CaseDays.of(history, workingDays.ofCompany()));
    }

    Optional<LocalDate> reviewBegunOn(CaseId caseId) {
        return history(caseId).firstBegun(Stage.REVIEW).map(workingDays.ofCompany()::dateOf);
    }

    CaseDays days(CaseId caseId) {
        return CaseDays.of(history(caseId), workingDays.ofCompany());
    }

    private ClockHistory history(CaseId caseId) {
        var file = cases.get(caseId);
        return new ClockHistory(
                file.openedAt(),
                rows.stages(caseId),
                rows.pauses(caseId),
                file.closedAt().orElseGet(this::now));
    }

    @EventListener
    void on(ConsentsRecorded event) {
        if (consents.stands(event.caseId(), ConsentKind.REVIEW)
                && rows.stages(event.caseId()).isEmpty()) {
            collectionBegun(event.caseId());
        }
    }

    @EventListener
    void on(PutOnHold event) {
        rows.lock(event.caseId());
        end(event.caseId(), rows.openPause(event.caseId()));
        rows.add(event.caseId(), since(now(), PauseReason.ON_HOLD, PauseReason.ON_HOLD.usualOwner(), null));
        events.publishEvent(new ClockPaused(event.caseId()));
    }

    /** What was waited for before the hold is waited for again. */
    @EventListener
    void on(CaseResumed event) {
        rows.lock(event.caseId());
        var hold = rows.openPause(event.caseId()).filter(pause -> pause.reason() == PauseReason.ON_HOLD);
        hold.ifPresent(open -> {
            end(event.caseId(), hold);
            before(event.caseId(), open)
                    .ifPresent(earlier -> rows.add(
                            event.caseId(), since(now(), earlier.reason(), earlier.owner(), earlier.begunBy())));
            events.publishEvent(new PauseEnded(event.caseId()));
        });
    }

    private Optional<Pause> before(CaseId caseId, Pause hold) {
        return rows.pauses(caseId).stream()
                .filter(pause ->
                        hold.begunAt().equals(pause.endedAt()) && !pause.id().equals(hold.id()))
                .findFirst();
    }

    private void begin(CaseId caseId, Stage stage) {
        rows.lock(caseId);
        var stages = rows.stages(caseId);
        if (stages.isEmpty() || stages.get(stages.size() - 1).stage() != stage) {
            rows.begin(caseId, stage, now());
        }
    }

    private void end(CaseId caseId, Optional<Pause> pause) {
        pause.ifPresent(open -> rows.end(caseId, open, now(), null));
    }

    private static boolean isAutomatic(Pause pause) {
        return !pause.isByHand() && pause.reason() != PauseReason.ON_HOLD;
    }

    private static Pause since(Instant at, PauseReason reason, BallOwner owner, String by) {
        return new Pause(UUID.randomUUID(), reason, owner, null, by, at, null, null);
    }

    private Instant now() {
        return clock.instant();
    }
}
