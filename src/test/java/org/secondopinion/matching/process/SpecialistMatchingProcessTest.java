package org.secondopinion.matching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.InvitationQuestions;
import org.secondopinion.matching.Matching;

@ExtendWith(ModelEngine.class)
@Deployment(resources = "model/processes/matching/specialist-matching.bpmn")
class SpecialistMatchingProcessTest {

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final UUID first = UUID.randomUUID();
    final UUID second = UUID.randomUUID();
    final Matching matching = mock();
    final InvitationQuestions questions = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("proposeSpecialistsDelegate", new ProposeSpecialistsDelegate(matching));
        Mocks.register("chooseSpecialistListener", new ChooseSpecialistListener(matching));
        Mocks.register("inviteSpecialistDelegate", new InviteSpecialistDelegate(matching));
        Mocks.register("countSpecialistsListener", new CountSpecialistsListener(matching));
        Mocks.register("recordSilenceDelegate", new RecordSilenceDelegate(matching));
        Mocks.register("decideOnExhaustedListListener", new DecideOnExhaustedListListener(matching));
        Mocks.register("answerInvitedSpecialistListener", new AnswerInvitedSpecialistListener(questions));
        when(matching.propose(caseId)).thenReturn(true);
        when(matching.invite(caseId)).thenReturn(first, second);
        when(matching.needsMore(caseId)).thenReturn(true);
    }

    @Test
    void whoIsChosenIsInvitedAndMayAccept() {
        var search = invited();
        verify(matching).choose(caseId, 1, Optional.empty(), Optional.empty());
        when(matching.needsMore(caseId)).thenReturn(false);
        answered("specialist.accepted", first);

        assertThat(search).isEnded().hasPassed("EndEvent_SpecialistFound");
        assertThat(search).variables().containsEntry("specialistFound", true);
    }

    @Test
    void aCaseThatComesBackWithItsSpecialistIsNotMatchedAnew() {
        when(matching.needsMore(caseId)).thenReturn(false);

        var search = runtimeService().startProcessInstanceByKey("SpecialistMatching", caseId.reference());

        assertThat(search).isEnded().hasPassed("EndEvent_SpecialistAcceptedBefore");
        assertThat(search).variables().containsEntry("specialistFound", true);
        verify(matching, never()).propose(any());
    }

    @Test
    void aCaseForTwoIsSearchedForUntilTwoHaveAccepted() {
        var search = casePrepared();
        complete(task(), withVariables("placeOnTheList", 1, "specialistsNeeded", 2));
        verify(matching).choose(caseId, 1, Optional.of(2), Optional.empty());
        answered("specialist.accepted", first);
        assertThat(search).isWaitingAt("Task_ChooseSpecialist");

        choose();
        when(matching.needsMore(caseId)).thenReturn(false);
        answered("specialist.accepted", second);

        assertThat(search).isEnded().hasPassed("EndEvent_SpecialistFound");
        verify(matching, times(2)).propose(caseId);
    }

    @Test
    void whoDeclinesIsFollowedByTheNext() {
        var search = invited();
        answered("specialist.declined", first);

        assertThat(search).isWaitingAt("Task_ChooseSpecialist");
        verify(matching, times(2)).propose(caseId);
    }

    @Test
    void whoStaysSilentIsFollowedByTheNext() {
        var search = invited();
        execute(job("Event_InvitationExpired"));

        verify(matching).recordSilence(caseId, first);
        assertThat(search).isWaitingAt("Task_ChooseSpecialist");
    }

    @Test
    void whoAsksIsAnsweredAndNobodyCountsTheSilenceMeanwhile() {
        var search = invited();
        answered("specialist.asked", first);
        assertThat(search).task("Task_AnswerInvitedSpecialist").isAssignedTo("coordinator");
        assertThat(jobQuery().count()).isZero();

        complete(task("Task_AnswerInvitedSpecialist"), withVariables("answerToTheSpecialist", "The scan is of May"));
        verify(questions).answer(caseId, "The scan is of May", "coordinator");
        assertThat(search)
                .isWaitingAt("Gateway_InvitationAnswer")
                .variables()
                .doesNotContainKey("answerToTheSpecialist");

        execute(job("Event_InvitationExpired"));
        verify(matching).recordSilence(caseId, first);
    }

    @Test
    void anAcceptanceThatCameWithTheLastMinuteCounts() {
        var search = invited();
        when(matching.needsMore(caseId)).thenReturn(false);
        execute(job("Event_InvitationExpired"));

        assertThat(search).isEnded().hasPassed("EndEvent_SpecialistFound");
    }

    @Test
    void whoHasAnsweredIsNotWaitedFor() {
        invited();
        answered("specialist.declined", first);

        assertThat(jobQuery().count()).isZero();
    }

    @Test
    void theAnswerToAnEarlierInvitationIsNotTakenForTheLast() {
        var search = invited();
        answered("specialist.declined", first);
        choose();

        assertThatThrownBy(() -> answered("specialist.accepted", first))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertThat(search).isWaitingAt("Gateway_InvitationAnswer");
    }

    @Test
    void aChoiceThatIsRefusedLeavesTheTaskOpen() {
        var search = casePrepared();
        doThrow(new Refusal("The short list has no place 9.")).when(matching).choose(any(), eq(9), any(), any());

        assertThatThrownBy(() -> complete(task(), withVariables("placeOnTheList", 9)))
                .hasMessageContaining("The short list has no place 9.");
        assertThat(search).isWaitingAt("Task_ChooseSpecialist");
    }

    @Test
    void anExhaustedListEndsTheSearchWhenACoordinatorSaysSo() {
        when(matching.propose(caseId)).thenReturn(false);
        var search = casePrepared();
        assertThat(search).task("Task_DecideOnExhaustedList").isAssignedTo("coordinator");
        complete(task(), withVariables("widen", "NO", "reason", "Nobody treats this"));

        assertThat(search).isEnded().hasPassed("EndEvent_NoSpecialistFound");
        assertThat(search).variables().containsEntry("specialistFound", false).doesNotContainKeys("widen", "reason");
        verify(matching).decideOnExhaustedList(caseId, false, "Nobody treats this", "coordinator");
    }

    @Test
    void anExhaustedListIsWidenedAndTheSearchGoesOn() {
        when(matching.propose(caseId)).thenReturn(true, false, true);
        when(matching.decideOnExhaustedList(caseId, true, "Ask other fields", "coordinator"))
                .thenReturn(true);
        var search = invited();
        answered("specialist.declined", first);
        complete(task("Task_DecideOnExhaustedList"), withVariables("widen", "YES", "reason", "Ask other fields"));

        assertThat(search).isWaitingAt("Task_ChooseSpecialist");
    }

    private ProcessInstance casePrepared() {
        var search = runtimeService().startProcessInstanceByKey("SpecialistMatching", caseId.reference());
        assertThat(search).hasPassed("Task_ProposeSpecialists");
        return search;
    }

    private ProcessInstance invited() {
        var search = casePrepared();
        assertThat(search).task("Task_ChooseSpecialist").isAssignedTo("coordinator");
        choose();
        assertThat(search).isWaitingAt("Gateway_InvitationAnswer");
        return search;
    }

    private static void choose() {
        complete(task("Task_ChooseSpecialist"), withVariables("placeOnTheList", 1));
    }

    private void answered(String message, UUID invitation) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.reference())
                .processInstanceVariableEquals("invitationId", invitation.toString())
                .correlate();
    }
}
