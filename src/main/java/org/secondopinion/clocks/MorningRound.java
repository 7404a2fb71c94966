package org.secondopinion.clocks;

import java.util.List;
import java.util.function.Consumer;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.clocks.WindowAssessment.Occasion;
import org.secondopinion.messages.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at every open case each morning: due dates wait with it, a report that no longer comes in time is told, and people
 * are reminded.
 */
@Component
class MorningRound {

    private static final Logger LOG = LoggerFactory.getLogger(MorningRound.class);

    private final ClockRows rows;
    private final DueDates dueDates;
    private final WindowFits fits;
    private final TreatmentWindows windows;
    private final Reminders reminders;
    private final Cases cases;
    private final Journal journal;
    private final Outbox outbox;

    MorningRound(
            ClockRows rows,
            DueDates dueDates,
            WindowFits fits,
            TreatmentWindows windows,
            Reminders reminders,
            Cases cases,
            Journal journal,
            Outbox outbox) {
        this.rows = rows;
        this.dueDates = dueDates;
        this.fits = fits;
        this.windows = windows;
        this.reminders = reminders;
        this.cases = cases;
        this.journal = journal;
        this.outbox = outbox;
    }

    @Scheduled(cron = "${second-opinion.morning-round-at:0 30 2 * * *}")
    void look() {
        each(rows.waiting(), caseId -> dueDates.recount(caseId, "the case waits"));
        each(fits.awaited(), caseId -> windows.assess(caseId, Occasion.DAILY));
        reminders.queue();
    }

    /** A case that cannot be looked at keeps no other from being looked at. */
    private static void each(List<CaseId> cases, Consumer<CaseId> look) {
        for (var caseId : cases) {
            try {
                look.accept(caseId);
            } catch (RuntimeException failed) {
                LOG.warn("The morning round left out case {}", caseId, failed);
            }
        }
    }

    @EventListener
    @Transactional
    void on(WindowNarrowed event) {
        journal.write(event.caseId(), "Treatment window: " + event.verdict().words(), null);
        cases.get(event.caseId())
                .coordinator()
                .ifPresent(coordinator -> outbox.toStaff(
                        event.caseId(),
                        coordinator,
                        "window-narrowed",
                        event.day().toString()));
    }
}
