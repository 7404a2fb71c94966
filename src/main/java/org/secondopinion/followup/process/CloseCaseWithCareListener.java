package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.followup.Closing;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class CloseCaseWithCareListener implements TaskListener {

    private final Closing closing;

    CloseCaseWithCareListener(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        closing.closeWithCare(form.caseId(), form.text("note"));
    }
}
