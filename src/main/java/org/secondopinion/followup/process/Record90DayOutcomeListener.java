package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.followup.Outcomes;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class Record90DayOutcomeListener implements TaskListener {

    private final Outcomes outcomes;

    Record90DayOutcomeListener(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        outcomes.record(form.caseId(), 90, FollowedFields.of(form), form.by());
    }
}
