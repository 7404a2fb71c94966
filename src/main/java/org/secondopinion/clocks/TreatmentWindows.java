package org.secondopinion.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Urgency;
import org.secondopinion.clocks.WindowAssessment.Occasion;
import org.secondopinion.clocks.WindowFit.Latest;
import org.secondopinion.clocks.WindowFit.Way;
import org.secondopinion.pathway.Rules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says again and again whether a case's report comes in time: at triage, when a clock stands, and every day. */
@Service
@Transactional
public class TreatmentWindows {

    private final WindowFits fits;
    private final Cases cases;
    private final CaseClocks clocks;
    private final Promises promises;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TreatmentWindows(
            WindowFits fits,
            Cases cases,
            CaseClocks clocks,
            Promises promises,
            Rules rules,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.fits = fits;
        this.cases = cases;
        this.clocks = clocks;
        this.promises = promises;
        this.rules = rules;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps how long treatment may wait by the published window, null when none is published, and assesses the fit. */
    public WindowFit keep(CaseId caseId, Integer publishedDays) {
        fits.keepWindow(caseId, publishedDays);
        return assess(caseId, Occasion.TRIAGE);
    }

    /** The fit as it was last assessed. */
    @Transactional(readOnly = true)
    public Optional<WindowAssessment> current(CaseId caseId) {
        return fits.current(caseId);
    }

    /** A daily assessment that finds nothing new leaves no trace. */
    WindowFit assess(CaseId caseId, Occasion occasion) {
        var fit = fit(cases.get(caseId));
        var before = fits.current(caseId).map(WindowAssessment::verdict);
        if (occasion != Occasion.DAILY || !before.equals(Optional.of(fit.verdict()))) {
            fits.add(caseId, occasion, fit);
        }
        if (before.filter(verdict -> fit.verdict().isNarrowerThan(verdict)).isPresent()) {
            events.publishEvent(new WindowNarrowed(caseId, fit.verdict(), fit.today()));
        }
        return fit;
    }

    @EventListener
    void on(ClockPaused event) {
        assess(event.caseId(), Occasion.PAUSE);
    }

    @EventListener
    void on(ReportPromised event) {
        assess(event.caseId(), Occasion.PROMISE);
    }

    private WindowFit fit(CaseFile file) {
        var today = LocalDate.now(clock);
        var inquiry = workingDays.ofCompany().dateOf(file.openedAt());
        return new WindowFit(
                Latest.of(file.diagnosis().treatmentPlannedOn(), inquiry, fits.publishedDays(file.id())),
                today,
                way(file, file.urgency(), today),
                Optional.of(Urgency.EXPEDITED)
                        .filter(faster -> file.urgency().compareTo(faster) < 0)
                        .map(faster -> way(file, faster, today)));
    }

    /** What is left of the three legs; one that takes longer than expected takes one day more, every day. */
    private Way way(CaseFile file, Urgency urgency, LocalDate today) {
        var expected = rules.ask("ExpectedDays", Map.of("facts", cases.facts(file.id())))
                .first()
                .orElseThrow();
        var collection = expected.number("collectionDays");
        var handback = expected.number("handbackDays");
        var review = review(file, urgency);
        var standing = clocks.of(file.id());
        return switch (standing.stage()) {
            case INTAKE -> sum(collection, review, handback, today);
            case COLLECTION -> sum(left(collection, standing.collection().days()), review, handback, today);
            case REVIEW -> sum(0, left(review, standing.review().workingDays()), handback, today);
            case AFTERWARDS -> sum(0, 0, handback, today);
        };
    }

    /** As promised, or what the table promises for this urgency. */
    private int review(CaseFile file, Urgency urgency) {
        return promises.current(file.id())
                .filter(promise -> urgency == file.urgency())
                .map(Promise::workingDays)
                .or(() -> promises.ruled(service(file), urgency).map(Promises.Ruled::workingDays))
                .orElse(0);
    }

    private Way sum(int collection, int review, int handback, LocalDate today) {
        return Way.of(collection, review, handback, today, workingDays.ofCompany());
    }

    private static int left(int expected, int gone) {
        return Math.max(1, expected - gone);
    }

    /** The service that was chosen, or before that the one that the family wishes. */
    private String service(CaseFile file) {
        return promises.current(file.id()).map(Promise::serviceType).orElseGet(() -> wished(file.formatWished()));
    }

    private static String wished(ReviewFormat format) {
        return switch (format) {
            case BOARD -> "TUMOUR_BOARD";
            case IN_PERSON -> "IN_PERSON_VISIT";
            default -> "REMOTE_OPINION";
        };
    }
}
