package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.UrgentLane;
import org.springframework.stereotype.Component;

/** Tells the managers that nobody has confirmed contact. */
@Component
class EscalateToManagerDelegate implements JavaDelegate {

    private final UrgentLane urgentLane;

    EscalateToManagerDelegate(UrgentLane urgentLane) {
        this.urgentLane = urgentLane;
    }

    @Override
    public void execute(DelegateExecution execution) {
        urgentLane.escalateToManager(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
