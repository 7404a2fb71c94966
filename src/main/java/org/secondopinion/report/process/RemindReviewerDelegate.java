package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.Opinions;
import org.springframework.stereotype.Component;

@Component
class RemindReviewerDelegate implements JavaDelegate {

    private final Opinions opinions;

    RemindReviewerDelegate(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opinions.remind(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
