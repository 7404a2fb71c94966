package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.intake.UrgentLane;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

/** Takes with whom the coordinator spoke about the red flag. */
@Component
class ConfirmContactListener implements TaskListener {

    private final UrgentLane urgentLane;

    ConfirmContactListener(UrgentLane urgentLane) {
        this.urgentLane = urgentLane;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        urgentLane.confirmContact(form.caseId(), form.text("spokeWith"), form.text("whatWasAgreed"), form.by());
    }
}
