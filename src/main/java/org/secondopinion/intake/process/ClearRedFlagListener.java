package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.intake.UrgentLane;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

/** Takes why the red flag is cleared. */
@Component
class ClearRedFlagListener implements TaskListener {

    private final UrgentLane urgentLane;

    ClearRedFlagListener(UrgentLane urgentLane) {
        this.urgentLane = urgentLane;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        urgentLane.clearRedFlag(form.caseId(), form.text("reason"), form.by());
    }
}
