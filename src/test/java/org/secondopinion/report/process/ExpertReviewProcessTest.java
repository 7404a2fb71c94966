package org.secondopinion.report.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.report.Opinion;
import org.secondopinion.report.Opinions;
import org.secondopinion.report.sheet.SheetsHandedIn;
import org.secondopinion.report.video.VideoCalls;
import org.secondopinion.report.video.VideoCalls.Consultation;

@ExtendWith(ModelEngine.class)
@Deployment(
        resources = {
            "model/processes/report/expert-review.bpmn",
            "model/forms/report/write-opinion.form",
            "model/forms/report/arrange-video-consultation.form",
            "model/forms/report/hold-video-consultation.form"
        })
class ExpertReviewProcessTest {

    static final Map<String, Object> OPINION = Map.of(
            "component", "CLINICAL",
            "agreement", "REFINES",
            "confidence", "HIGH",
            "summary", "The plan is sound",
            "answers", "1. Yes.",
            "recommendation", "Test for ALK",
            "videoCallUseful", "NO");

    static final Map<String, Object> ARRANGED = Map.of(
            "isACallArranged", "YES",
            "callDate", "2026-11-24",
            "callTime", "16:30 Asia/Kolkata",
            "meetingLink", "https://meet.example.org/1");

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final Opinions opinions = mock();
    final SheetsHandedIn sheets = mock();
    final VideoCalls calls = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("releaseCaseFileDelegate", new ReleaseCaseFileDelegate(opinions));
        Mocks.register("remindReviewerDelegate", new RemindReviewerDelegate(opinions));
        Mocks.register("chosenReviewers", new ChosenReviewers(opinions));
        Mocks.register("writeOpinionListener", new WriteOpinionListener(opinions, sheets));
        Mocks.register("arrangeVideoConsultationListener", new ArrangeVideoConsultationListener(calls));
        Mocks.register("holdVideoConsultationListener", new HoldVideoConsultationListener(calls));
        when(opinions.reviewers(caseId)).thenReturn(List.of("rao"));
    }

    @Test
    void aReviewerWritesAnOpinion() {
        var review = reviewAgreed();

        assertThat(task()).isAssignedTo("rao");
        complete(task(), OPINION);

        var written = new Opinion(
                Opinion.Component.CLINICAL,
                Opinion.Agreement.REFINES,
                Opinion.Confidence.HIGH,
                "The plan is sound",
                "1. Yes.",
                "Test for ALK",
                null,
                false);
        verify(opinions).write(caseId, "rao", written, "rao");
        verify(sheets).take(eq(caseId), eq("rao"), anyString(), eq("rao"), any());
        assertThat(review).isEnded().hasNotPassed("Task_HoldVideoConsultation");
    }

    @Test
    void theReviewWaitsForEveryReviewer() {
        when(opinions.reviewers(caseId)).thenReturn(List.of("rao", "weber"));
        var review = reviewAgreed();

        complete(taskQuery().taskAssignee("rao").singleResult(), OPINION);
        assertThat(review).isWaitingAt("Task_WriteOpinion");
        complete(taskQuery().taskAssignee("weber").singleResult(), OPINION);

        verify(opinions).write(eq(caseId), eq("weber"), any(), eq("weber"));
        assertThat(review).isEnded();
    }

    @Test
    void aVideoConsultationIsArrangedMovedAndHeld() {
        var review = videoWanted();
        complete(task(), ARRANGED);
        var first = LocalDateTime.parse("2026-11-24T16:30").atZone(ZoneId.of("Asia/Kolkata"));
        verify(calls).arrange(caseId, first, "https://meet.example.org/1", "coordinator");

        assertThat(review).isWaitingAt("Task_HoldVideoConsultation");
        complete(
                task(),
                Map.of("whatBecameOfTheCall", "MOVED", "newDate", "2026-11-26", "newTime", "10:00 Asia/Kolkata"));
        var second = LocalDateTime.parse("2026-11-26T10:00").atZone(ZoneId.of("Asia/Kolkata"));
        verify(calls).move(caseId, second, null);

        assertThat(review).isWaitingAt("Task_HoldVideoConsultation");
        complete(task(), Map.of("whatBecameOfTheCall", "HELD", "whoTookPart", "The daughter", "summary", "Explained"));
        verify(calls).record(caseId, new Consultation(true, "The daughter", "Explained"), "coordinator");
        assertThat(review).isEnded();
    }

    @Test
    void aTalkThatNobodyFindsATimeForEndsTheReviewAllTheSame() {
        var review = videoWanted();
        Assertions.assertThatThrownBy(
                        () -> complete(task(), Map.of("isACallArranged", "YES", "whyThereIsNoCall", "No time")))
                .hasMessageContaining("has a place only when there is none");

        complete(task(), Map.of("isACallArranged", "NO", "whyThereIsNoCall", "No time"));

        verify(calls).doWithout(caseId, Optional.of("No time"), "coordinator");
        assertThat(review).isEnded().hasNotPassed("Task_HoldVideoConsultation");
    }

    @Test
    void aCallThatIsCalledOffIsNotAskedForAgain() {
        var review = videoWanted();
        complete(task(), ARRANGED);

        complete(task(), Map.of("whatBecameOfTheCall", "NOT_HELD", "summary", "The family is content"));

        verify(calls).record(caseId, new Consultation(false, null, "The family is content"), "coordinator");
        assertThat(review).isEnded();
    }

    @Test
    void anOverdueOpinionIsReminded() {
        var review = reviewAgreed();

        execute(job("Event_OpinionOverdue"));

        verify(opinions).remind(eq(caseId), anyString());
        assertThat(review).isWaitingAt("Task_WriteOpinion").hasPassed("EndEvent_ReviewerReminded");
    }

    @Test
    void aRefusedOpinionLeavesTheTaskOpen() {
        doThrow(new Refusal("There is no number 4; the numbers go from 1 to 3."))
                .when(opinions)
                .write(any(), any(), any(), any());
        var review = reviewAgreed();

        Assertions.assertThatThrownBy(() -> complete(task(), OPINION)).hasMessageContaining("There is no number 4");

        assertThat(review).isWaitingAt("Task_WriteOpinion");
    }

    private ProcessInstance videoWanted() {
        when(opinions.isVideoWanted(caseId)).thenReturn(true);
        var review = reviewAgreed();
        complete(task(), OPINION);
        assertThat(review).isWaitingAt("Task_ArrangeVideoConsultation");
        return review;
    }

    private ProcessInstance reviewAgreed() {
        var review = runtimeService().startProcessInstanceByKey("ExpertReview", caseId.reference());
        assertThat(review).isWaitingAt("Task_ReleaseCaseFile");
        execute(job());
        return review;
    }
}
