package org.secondopinion.preparation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.preparation.ServiceChoices;
import org.springframework.stereotype.Component;

@Component
class ReviewGapsListener implements TaskListener {

    private final ServiceChoices choices;

    ReviewGapsListener(ServiceChoices choices) {
        this.choices = choices;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        choices.reviewGaps(form.caseId(), form.yes("askTheSpecialist"), form.text("whatIsDone"), form.by());
    }
}
