package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.UrgentLane;
import org.springframework.stereotype.Component;

/** Asks the family to turn to its local team now. */
@Component
class TellFamilyToActDelegate implements JavaDelegate {

    private final UrgentLane urgentLane;

    TellFamilyToActDelegate(UrgentLane urgentLane) {
        this.urgentLane = urgentLane;
    }

    @Override
    public void execute(DelegateExecution execution) {
        urgentLane.tellFamilyToAct(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
