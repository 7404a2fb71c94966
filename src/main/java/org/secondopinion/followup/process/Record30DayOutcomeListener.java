package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.followup.AdviceTaken;
import org.secondopinion.followup.Followed;
import org.secondopinion.followup.Outcomes;
import org.secondopinion.followup.WhyNotFollowed;
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
        var followed = new Followed(
                form.choice("done", Followed.Done.class),
                form.choice("advice", AdviceTaken.class),
                form.optionalChoice("whyNotFollowed", WhyNotFollowed.class).orElse(null),
                form.choice("condition", Followed.Condition.class),
                form.text("whatHappened"));
        outcomes.record(form.caseId(), 30, followed, form.by());
    }
}
