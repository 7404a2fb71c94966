package org.secondopinion.followup.process;

import static org.secondopinion.pathway.PathwayVariables.NEXT_STEP_ID;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.followup.NextSteps;
import org.springframework.stereotype.Component;

/** The end of the day on which a step is due; models call it as {@code ${nextStepDue.of(execution)}}. */
@Component("nextStepDue")
public class NextStepDue {

    private final NextSteps steps;
    private final WorkingDays workingDays;

    NextStepDue(NextSteps steps, WorkingDays workingDays) {
        this.steps = steps;
        this.workingDays = workingDays;
    }

    public Date of(DelegateExecution execution) {
        var day = steps.get(UUID.fromString(NEXT_STEP_ID.in(execution))).dueOn();
        return day == null ? null : Date.from(workingDays.startOf(day.plusDays(1)));
    }
}
