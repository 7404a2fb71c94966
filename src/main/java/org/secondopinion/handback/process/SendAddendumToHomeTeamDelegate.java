package org.secondopinion.handback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.handback.Handbacks;
import org.springframework.stereotype.Component;

@Component
class SendAddendumToHomeTeamDelegate implements JavaDelegate {

    private final Handbacks handbacks;

    SendAddendumToHomeTeamDelegate(Handbacks handbacks) {
        this.handbacks = handbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handbacks.sendAddendum(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
