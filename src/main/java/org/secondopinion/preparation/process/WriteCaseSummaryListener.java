package org.secondopinion.preparation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.preparation.CaseSummaries;
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
        summaries.write(
                form.caseId(),
                form.text("facts"),
                form.optionalText("biomarkers").orElse(""),
                form.by());
    }
}
