package org.secondopinion.board.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.board.BoardReports;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

@Component
class FinaliseBoardReportDelegate implements JavaDelegate {

    private final BoardReports reports;

    FinaliseBoardReportDelegate(BoardReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.finalise(CaseId.of(execution.getProcessBusinessKey()));
    }
}
