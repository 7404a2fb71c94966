package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.visit.Investigations;
import org.springframework.stereotype.Component;

@Component
class ProposeInvestigationsListener implements TaskListener {

    private final Investigations investigations;

    ProposeInvestigationsListener(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        investigations.propose(form.caseId(), form.text("investigations"), form.by());
    }
}
