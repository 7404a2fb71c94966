package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.followup.Outcomes;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class Record30DayOutcomeListener implements TaskListener {

    private final Outcomes outcomes;

    Record30DayOutcomeListener(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        outcomes.record(form.caseId(), 30, FollowedFields.of(form), form.by());
    }
}
