package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.followup.Feedbacks;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class RecordFeedbackListener implements TaskListener {

    private final Feedbacks feedbacks;

    RecordFeedbackListener(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        feedbacks.record(
                form.caseId(), form.optionalNumber("rating"), form.optionalText("inTheFamilysWords"), form.by());
    }
}
