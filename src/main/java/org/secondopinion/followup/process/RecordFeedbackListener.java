package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.followup.Outcomes;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class RecordFeedbackListener implements TaskListener {

    private final Outcomes outcomes;

    RecordFeedbackListener(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        outcomes.recordFeedback(
                form.caseId(), form.optionalNumber("rating"), form.optionalText("inTheFamilysWords"), form.by());
    }
}
