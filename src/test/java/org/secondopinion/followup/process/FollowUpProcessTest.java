package org.secondopinion.followup.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.AdviceTaken;
import org.secondopinion.followup.Feedbacks;
import org.secondopinion.followup.Followed;
import org.secondopinion.followup.Outcomes;

@ExtendWith(ModelEngine.class)
@Deployment(resources = "model/processes/followup/follow-up.bpmn")
class FollowUpProcessTest {

    private static final Instant REPORTED = Instant.parse("2026-03-02T10:00:00Z");

    private final CaseId caseId = CaseId.of("SO-2026-000123");
    private final Outcomes outcomes = mock();
    private final Feedbacks feedbacks = mock();

    @BeforeEach
    void wireTheModel() {
        when(outcomes.dayAfterReport(eq(caseId), anyInt()))
                .then(asked -> REPORTED.plus(Duration.ofDays(asked.getArgument(1, Integer.class))));
        Mocks.register("followUpDates", new FollowUpDates(outcomes));
        Mocks.register("askHowItWentDelegate", new AskHowItWentDelegate(outcomes));
        Mocks.register("askHowItWentAgainDelegate", new AskHowItWentAgainDelegate(outcomes));
        Mocks.register("askForFeedbackDelegate", new AskForFeedbackDelegate(feedbacks));
        Mocks.register("closeCaseDelegate", new CloseCaseDelegate(outcomes));
        Mocks.register("record30DayOutcomeListener", new Record30DayOutcomeListener(outcomes));
        Mocks.register("record90DayOutcomeListener", new Record90DayOutcomeListener(outcomes));
        Mocks.register("recordFeedbackListener", new RecordFeedbackListener(feedbacks));
    }

    @Test
    void theFamilyIsAskedOnItsDaysAndTheCaseIsClosedAfterItsFeedback() {
        var followUp = runtimeService().startProcessInstanceByKey("FollowUp", caseId.toString());
        assertThat(followUp).isWaitingAt("Event_Day30Reached");
        execute(job());
        assertThat(followUp).hasPassed("Task_AskHowItWent").isWaitingAt("Task_Record30DayOutcome");
        complete(task(), told("FOLLOWED", "Started osimertinib"));

        assertThat(followUp).isWaitingAt("Event_Day90Reached");
        execute(job());
        assertThat(followUp).hasPassed("Task_AskHowItWentAgain");
        complete(task(), told("NOT_KNOWN", "No answer"));
        assertThat(followUp).hasPassed("Task_AskForFeedback");
        complete(task(), withVariables("rating", 5, "inTheFamilysWords", "Calm and clear"));

        assertThat(followUp).isEnded().hasPassed("Task_CloseCase");
        verify(outcomes).record(eq(caseId), eq(30), eq(followed(AdviceTaken.FOLLOWED, "Started osimertinib")), any());
        verify(outcomes).record(eq(caseId), eq(90), eq(followed(AdviceTaken.NOT_KNOWN, "No answer")), any());
        verify(feedbacks).record(eq(caseId), eq(Optional.of(5)), eq(Optional.of("Calm and clear")), any());
    }

    @Test
    void whatTheFamilyTellsOnItsPageNeedsNoCall() {
        var followUp = runtimeService().startProcessInstanceByKey("FollowUp", caseId.toString());
        assertThat(followUp).isWaitingAt("Event_Day30Reached");
        execute(job());
        runtimeService().createMessageCorrelation("follow-up.day-30").correlate();
        assertThat(followUp).isWaitingAt("Event_Day90Reached");

        execute(job());
        runtimeService().createMessageCorrelation("follow-up.day-90").correlate();
        assertThat(followUp).hasPassed("Task_AskForFeedback").isWaitingAt("Task_RecordFeedback");
        runtimeService().createMessageCorrelation("feedback.given").correlate();

        assertThat(followUp).isEnded().hasPassed("Task_CloseCase");
        verify(outcomes, never()).record(any(), anyInt(), any(), any());
    }

    @Test
    void theDaysAreCountedFromTheReport() {
        var followUp = runtimeService().startProcessInstanceByKey("FollowUp", caseId.toString());

        assertThat(followUp).isWaitingAt("Event_Day30Reached");
        assertThat(job()).hasDueDate(Date.from(REPORTED.plus(Duration.ofDays(30))));
        execute(job());
        complete(task(), told("FOLLOWED", "All is well"));
        assertThat(followUp).isWaitingAt("Event_Day90Reached");
        assertThat(job()).hasDueDate(Date.from(REPORTED.plus(Duration.ofDays(90))));
    }

    private static Map<String, Object> told(String advice, String words) {
        return withVariables("done", "NOT_KNOWN", "advice", advice, "condition", "STABLE", "whatHappened", words);
    }

    private static Followed followed(AdviceTaken advice, String words) {
        return new Followed(Followed.Done.NOT_KNOWN, advice, null, Followed.Condition.STABLE, words);
    }
}
