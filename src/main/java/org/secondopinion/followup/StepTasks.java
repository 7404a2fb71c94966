package org.secondopinion.followup;

import static org.secondopinion.pathway.PathwayVariables.NEXT_STEP_ID;

import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.pathway.WorkList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the tasks that follow next steps due on the steps' days. */
@Component
class StepTasks {

    private final WorkList work;
    private final WorkingDays workingDays;

    StepTasks(WorkList work, WorkingDays workingDays) {
        this.work = work;
        this.workingDays = workingDays;
    }

    @EventListener
    void on(NextStepMoved event) {
        work.taskAbout(
                        event.caseId(),
                        "Task_TrackNextStep",
                        NEXT_STEP_ID,
                        event.step().toString())
                .ifPresent(task ->
                        work.moveDue(task, workingDays.startOf(event.dueOn().plusDays(1))));
    }
}
