package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.ReportSigning;
import org.springframework.stereotype.Component;

@Component
class RemindSignerDelegate implements JavaDelegate {

    private final ReportSigning signing;

    RemindSignerDelegate(ReportSigning signing) {
        this.signing = signing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signing.remindSigner(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
