package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.ReportWriting;
import org.springframework.stereotype.Component;

@Component
class RemindSignerDelegate implements JavaDelegate {

    private final ReportWriting writing;

    RemindSignerDelegate(ReportWriting writing) {
        this.writing = writing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writing.remindSigner(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
