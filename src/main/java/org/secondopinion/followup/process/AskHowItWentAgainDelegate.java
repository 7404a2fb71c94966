package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.Outcomes;
import org.springframework.stereotype.Component;

@Component
class AskHowItWentAgainDelegate implements JavaDelegate {

    private final Outcomes outcomes;

    AskHowItWentAgainDelegate(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.askHowItWent(CaseId.of(execution.getProcessBusinessKey()), 90, execution.getActivityInstanceId());
    }
}
