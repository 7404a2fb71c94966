package org.secondopinion.demo;

import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.visit.VisitChecks;
import org.secondopinion.report.visit.VisitChecks.Check;
import org.secondopinion.report.visit.VisitChecks.Ticked;
import org.secondopinion.report.visit.VisitItem.Owner;
import org.secondopinion.report.visit.VisitItem.State;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Ticks what a family and its coordinator see to before an ordinary journey. */
@Component
@Profile({"demo", "test"})
class TypicalJourney {

    private final VisitChecks checks;

    TypicalJourney(VisitChecks checks) {
        this.checks = checks;
    }

    /** What is ticked already stays as it is. */
    void prepare(CaseId caseId) {
        checks.of(caseId).stream().filter(check -> check.state() == State.OPEN).forEach(check -> tick(caseId, check));
    }

    private void tick(CaseId caseId, Check check) {
        var done = new Ticked(State.DONE, Optional.empty());
        if (check.owner() == Owner.FAMILY) {
            checks.tickByFamily(caseId, check.item(), done);
        } else {
            checks.tick(caseId, check.item(), done, "coordinator");
        }
    }
}
