package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.REPORT_COMPLETE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.ReportWriting;
import org.springframework.stereotype.Component;

@Component
class AssessReportDelegate implements JavaDelegate {

    private final ReportWriting writing;

    AssessReportDelegate(ReportWriting writing) {
        this.writing = writing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complete = writing.assess(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
        REPORT_COMPLETE.set(execution, complete);
    }
}
