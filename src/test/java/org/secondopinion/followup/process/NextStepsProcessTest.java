package org.secondopinion.followup.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.NextStep;
import org.secondopinion.followup.NextStepKind;
import org.secondopinion.followup.NextStepState;
import org.secondopinion.followup.NextSteps;

@ExtendWith(ModelEngine.class)
@Deployment(resources = "model/processes/followup/next-steps.bpmn")
class NextStepsProcessTest {

    private final CaseId caseId = CaseId.of("SO-2026-000123");
    private final NextSteps steps = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("nextStepDue", new NextStepDue(steps, mock()));
        Mocks.register("openNextSteps", new OpenNextSteps(steps));
        Mocks.register("listNextStepsListener", new ListNextStepsListener(steps));
        Mocks.register("trackNextStepListener", new TrackNextStepListener(steps));
        Mocks.register("remindOfNextStepDelegate", new RemindOfNextStepDelegate(steps));
    }

    @Test
    void everyOpenStepIsATaskOfItsOwn() {
        var test = step(NextStepState.OPEN);
        var trial = step(NextStepState.OPEN);
        when(steps.of(caseId)).thenReturn(List.of(test, trial, step(NextStepState.DONE)));
        when(steps.get(any())).thenReturn(test);

        var nextSteps = runtimeService().startProcessInstanceByKey("NextSteps", caseId.toString());
        assertThat(nextSteps).isWaitingAt("Task_ListNextSteps");
        complete(task(), withVariables("steps", "test: PD-L1\ntrial: look for one"));
        execute(jobQuery().listPage(0, 1).get(0));
        assertThat(nextSteps).hasPassed("Task_RemindOfNextStep");
        taskService()
                .createTaskQuery()
                .list()
                .forEach(
                        task -> complete(task, withVariables("howItEnded", "DONE", "whatCameOfIt", "Result is there")));

        assertThat(nextSteps).isEnded();
        verify(steps).settle(eq(test.id()), eq(NextStepState.DONE), any(), any());
        verify(steps).settle(eq(trial.id()), eq(NextStepState.DONE), any(), any());
    }

    @Test
    void aReportThatAsksForNothingHasNoSteps() {
        when(steps.of(caseId)).thenReturn(List.of());

        var nextSteps = runtimeService().startProcessInstanceByKey("NextSteps", caseId.toString());
        assertThat(nextSteps).isWaitingAt("Task_ListNextSteps");
        complete(task());

        assertThat(nextSteps).isEnded();
    }

    private static NextStep step(NextStepState state) {
        return new NextStep(
                UUID.randomUUID(),
                NextStepKind.TEST,
                "PD-L1",
                null,
                NextStep.Owner.HOME_TEAM,
                "Dr. Rao",
                null,
                state,
                null);
    }
}
