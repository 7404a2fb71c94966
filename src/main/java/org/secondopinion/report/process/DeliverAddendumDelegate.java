package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.FollowUpQuestions;
import org.springframework.stereotype.Component;

@Component
class DeliverAddendumDelegate implements JavaDelegate {

    private final FollowUpQuestions followUpQuestions;

    DeliverAddendumDelegate(FollowUpQuestions followUpQuestions) {
        this.followUpQuestions = followUpQuestions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUpQuestions.deliver(CaseId.of(execution.getProcessBusinessKey()));
    }
}
