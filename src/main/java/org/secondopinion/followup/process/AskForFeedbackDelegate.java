package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.Feedbacks;
import org.springframework.stereotype.Component;

@Component
class AskForFeedbackDelegate implements JavaDelegate {

    private final Feedbacks feedbacks;

    AskForFeedbackDelegate(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feedbacks.ask(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
