package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.NextSteps;
import org.springframework.stereotype.Component;

@Component
class RemindOfNextStepDelegate implements JavaDelegate {

    private final NextSteps steps;

    RemindOfNextStepDelegate(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remind(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
