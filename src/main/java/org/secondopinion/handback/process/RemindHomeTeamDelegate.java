package org.secondopinion.handback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.handback.Handbacks;
import org.springframework.stereotype.Component;

@Component
class RemindHomeTeamDelegate implements JavaDelegate {

    private final Handbacks handbacks;

    RemindHomeTeamDelegate(Handbacks handbacks) {
        this.handbacks = handbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handbacks.remind(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
