package org.secondopinion.clocks;

import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.clocks.WindowAssessment.Occasion;
import org.secondopinion.messages.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assesses every open case each morning, and says so where a report no longer comes in time. */
@Component
class WindowWatch {

    private final WindowFits fits;
    private final TreatmentWindows windows;
    private final Cases cases;
    private final Journal journal;
    private final Outbox outbox;

    WindowWatch(WindowFits fits, TreatmentWindows windows, Cases cases, Journal journal, Outbox outbox) {
        this.fits = fits;
        this.windows = windows;
        this.cases = cases;
        this.journal = journal;
        this.outbox = outbox;
    }

    @Scheduled(cron = "${second-opinion.windows-assessed-at:0 30 3 * * *}")
    void assessAll() {
        fits.awaited().forEach(caseId -> windows.assess(caseId, Occasion.DAILY));
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
