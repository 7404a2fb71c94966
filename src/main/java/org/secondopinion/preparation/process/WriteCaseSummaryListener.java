package org.secondopinion.preparation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Form;
import org.secondopinion.summary.CaseSummaries;
import org.springframework.stereotype.Component;

@Component
class WriteCaseSummaryListener implements TaskListener {

    private final CaseSummaries summaries;

    WriteCaseSummaryListener(CaseSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        if (!form.yes("summaryRead")) {
            throw new Refusal(
                    "Please confirm that you have read the summary, or go on writing it in the Case file tab.");
        }
        summaries.confirm(form.caseId(), form.by());
    }
}
