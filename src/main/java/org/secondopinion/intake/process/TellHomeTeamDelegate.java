package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.UrgentLane;
import org.springframework.stereotype.Component;

/** Tells the treating team of the red flag. */
@Component
class TellHomeTeamDelegate implements JavaDelegate {

    private final UrgentLane urgentLane;

    TellHomeTeamDelegate(UrgentLane urgentLane) {
        this.urgentLane = urgentLane;
    }

    @Override
    public void execute(DelegateExecution execution) {
        urgentLane.tellHomeTeam(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
