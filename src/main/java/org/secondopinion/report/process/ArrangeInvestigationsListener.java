package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.Visits;
import org.springframework.stereotype.Component;

@Component
class ArrangeInvestigationsListener implements TaskListener {

    private final Visits visits;

    ArrangeInvestigationsListener(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        visits.arrangeInvestigations(
                form.caseId(),
                form.text("arrangements"),
                form.optionalDate("resultsExpected").orElse(null));
    }
}
