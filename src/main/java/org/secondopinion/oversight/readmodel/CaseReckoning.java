package org.secondopinion.oversight.readmodel;

import java.time.Clock;
import java.time.LocalDate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.clocks.CaseClocks;
import org.secondopinion.clocks.Promises;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.oversight.Standing;
import org.secondopinion.oversight.forecast.Forecasts;
import org.secondopinion.oversight.forecast.Forecasts.Expected;
import org.secondopinion.oversight.forecast.Similar;
import org.springframework.stereotype.Component;

/** Counts what managers want to know of a case: when it is due, how long it took, when to expect its report. */
@Component
class CaseReckoning {

    private final CaseClocks clocks;
    private final Promises promises;
    private final WorkingDays workingDays;
    private final Forecasts forecasts;
    private final Clock clock;

    CaseReckoning(CaseClocks clocks, Promises promises, WorkingDays workingDays, Forecasts forecasts, Clock clock) {
        this.clocks = clocks;
        this.promises = promises;
        this.workingDays = workingDays;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    Reckoning of(CaseFacts facts) {
        var caseId = CaseId.of(facts.reference());
        var due = facts.isPromised() ? dueOn(caseId) : null;
        var expected = facts.awaitsReport() ? expected(facts) : null;
        return Reckoning.of(
                due,
                facts.completeAt() == null
                        ? null
                        : workingDays.between(date(facts.openedAt()), date(facts.completeAt())),
                facts.isReported() ? clocks.of(caseId).review().workingDays() : null,
                expected,
                standing(facts, due, expected));
    }

    private LocalDate dueOn(CaseId caseId) {
        return promises.current(caseId)
                .map(promise -> promises.dueOn(caseId, promise))
                .orElse(null);
    }

    private Expected expected(CaseFacts facts) {
        if (facts.stage() == null) {
            return null;
        }
        var similar = new Similar(facts.stage(), facts.serviceType(), facts.centre(), facts.country());
        return forecasts.of(similar, facts.stageSince()).orElse(null);
    }

    private Standing standing(CaseFacts facts, LocalDate due, Expected expected) {
        if (facts.isReported()) {
            return Standing.ofReported(due, date(facts.reportedAt()));
        }
        return facts.isOpen()
                ? Standing.ofOpen(due, expected == null ? null : expected.risk(), date(clock.instant()))
                : Standing.UNPROMISED;
    }

    private LocalDate date(java.time.Instant instant) {
        return workingDays.dateOf(instant);
    }
}
