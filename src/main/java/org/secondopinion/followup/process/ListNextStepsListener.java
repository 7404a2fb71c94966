package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.followup.NextSteps;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class ListNextStepsListener implements TaskListener {

    private final NextSteps steps;

    ListNextStepsListener(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        steps.list(form.caseId(), form.optionalText("steps").orElse(""));
    }
}
