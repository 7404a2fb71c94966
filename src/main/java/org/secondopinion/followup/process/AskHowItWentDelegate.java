package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.Outcomes;
import org.springframework.stereotype.Component;

@Component
class AskHowItWentDelegate implements JavaDelegate {

    private final Outcomes outcomes;

    AskHowItWentDelegate(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.askHowItWent(CaseId.of(execution.getProcessBusinessKey()), 30, execution.getActivityInstanceId());
    }
}
