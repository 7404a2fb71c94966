package org.secondopinion.intake.process;

import static org.secondopinion.pathway.PathwayVariables.URGENCY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Urgency;
import org.secondopinion.intake.UrgentLane;
import org.springframework.stereotype.Component;

/** Makes the case urgent. */
@Component
class ExpediteReviewDelegate implements JavaDelegate {

    private final UrgentLane urgentLane;

    ExpediteReviewDelegate(UrgentLane urgentLane) {
        this.urgentLane = urgentLane;
    }

    @Override
    public void execute(DelegateExecution execution) {
        urgentLane.expediteReview(CaseId.of(execution.getProcessBusinessKey()));
        URGENCY.set(execution, Urgency.URGENT.name());
    }
}
