package org.secondopinion.followup.process;

import static org.secondopinion.pathway.PathwayVariables.NEXT_STEP_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.followup.NextStepState;
import org.secondopinion.followup.NextSteps;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class TrackNextStepListener implements TaskListener {

    private final NextSteps steps;

    TrackNextStepListener(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        steps.settle(
                UUID.fromString(NEXT_STEP_ID.in(task)),
                form.choice("howItEnded", NextStepState.class),
                form.text("whatCameOfIt"),
                form.by());
    }
}
