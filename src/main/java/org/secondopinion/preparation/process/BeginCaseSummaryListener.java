package org.secondopinion.preparation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.summary.CaseSummaries;
import org.springframework.stereotype.Component;

@Component
class BeginCaseSummaryListener implements TaskListener {

    private final CaseSummaries summaries;

    BeginCaseSummaryListener(CaseSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public void notify(DelegateTask task) {
        summaries.begin(CaseId.of(task.getExecution().getProcessBusinessKey()));
    }
}
