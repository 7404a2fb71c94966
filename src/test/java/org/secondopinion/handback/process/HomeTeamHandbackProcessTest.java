package org.secondopinion.handback.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.handback.HandbackAnswers;
import org.secondopinion.handback.Handbacks;
import org.secondopinion.handback.HomeTeamAnswer;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.pathway.CasePerson;

@ExtendWith(ModelEngine.class)
@Deployment(resources = "model/processes/handback/home-team-handback.bpmn")
class HomeTeamHandbackProcessTest {

    private final CaseId caseId = CaseId.of("SO-2026-000123");
    private final Handbacks handbacks = mock();
    private final HandbackAnswers answers = mock();
    private final TaskListener writeAddendum = mock();
    private final JavaDelegate deliverAddendum = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("assessHandbackConsentDelegate", new AssessHandbackConsentDelegate(handbacks));
        Mocks.register("giveLetterToFamilyDelegate", new GiveLetterToFamilyDelegate(handbacks));
        Mocks.register("sendHandbackDelegate", new SendHandbackDelegate(handbacks));
        Mocks.register("remindHomeTeamDelegate", new RemindHomeTeamDelegate(handbacks));
        Mocks.register("writeHandbackLetterListener", new WriteHandbackLetterListener(handbacks));
        Mocks.register("recordHomeTeamAnswerListener", new RecordHomeTeamAnswerListener(answers));
        Mocks.register("assessHomeTeamAnswerDelegate", new AssessHomeTeamAnswerDelegate(answers));
        Mocks.register("sendAddendumToHomeTeamDelegate", new SendAddendumToHomeTeamDelegate(handbacks));
        Mocks.register("reportSigner", (CasePerson) execution -> "specialist");
        Mocks.register("writeAddendumListener", writeAddendum);
        Mocks.register("deliverAddendumDelegate", deliverAddendum);
        Mocks.register("escalateHandbackListener", new EscalateHandbackListener(handbacks));
    }

    @Test
    void withoutConsentTheFamilyGetsTheLetter() {
        when(handbacks.assessConsent(caseId)).thenReturn(false);

        assertThat(reportDelivered()).isEnded().hasPassed("EndEvent_LetterGivenToFamily");
    }

    @Test
    void theTeamsAnswerEndsTheHandback() {
        var handback = letterSent();
        complete(task(), withVariables("decision", "PARTLY", "reason", "Frail"));

        assertThat(handback).isEnded().hasPassed("EndEvent_HandedBack").hasNotPassed("Task_EscalateHandback");
        verify(answers)
                .record(
                        eq(caseId),
                        eq(new HomeTeamAnswer(HomeTeamDecision.PARTLY, Optional.of("Frail"), Optional.empty())),
                        any());
    }

    @Test
    void anAnswerWithoutItsReasonLeavesTheTaskOpen() {
        var handback = letterSent();
        doThrow(new Refusal("Please note the reason")).when(answers).record(any(), any(), any());

        Assertions.assertThatThrownBy(() -> complete(task(), withVariables("decision", "DECLINED")))
                .hasMessageContaining("Please note the reason");
        assertThat(handback).isWaitingAt("Task_RecordHomeTeamAnswer");
    }

    @Test
    void anAnswerOnTheTeamsOwnPageEndsTheTask() {
        var handback = letterSent();
        runtimeService().createMessageCorrelation("home-team.answered").correlate();

        assertThat(handback).isEnded().hasPassed("Event_HomeTeamAnswered");
    }

    @Test
    void whatTheTeamAsksBackGoesToTheSpecialistAndTheAnswerToTheTeam() throws Exception {
        when(answers.passQuestionsOn(caseId)).thenReturn(true);
        when(answers.isDecided(caseId)).thenReturn(true);
        var handback = letterSent();
        runtimeService().createMessageCorrelation("home-team.answered").correlate();

        assertThat(handback).task("Task_WriteAddendum").isAssignedTo("specialist");
        complete(task());
        execute(job());

        assertThat(handback).isEnded().hasPassed("EndEvent_QuestionAnswered");
        verify(deliverAddendum).execute(any());
        verify(handbacks).sendAddendum(eq(caseId), any());
    }

    @Test
    void aTeamThatHasNotDecidedIsAskedAgainAfterItsQuestionIsAnswered() {
        when(answers.passQuestionsOn(caseId)).thenReturn(true, false);
        when(answers.isDecided(caseId)).thenReturn(false, true);
        var handback = letterSent();
        complete(task(), withVariables("decision", "UNDECIDED", "questionToTheSpecialist", "Which dose?"));
        complete(task("Task_WriteAddendum", handback));
        execute(jobQuery().activityId("Task_DeliverAddendum").singleResult());
        assertThat(handback).isWaitingAt("Task_RecordHomeTeamAnswer");

        complete(task("Task_RecordHomeTeamAnswer", handback), withVariables("decision", "ADOPTED"));
        assertThat(handback).isEnded().hasPassed("EndEvent_HandedBack");
    }

    @Test
    void aSilentTeamIsRemindedAndThenAManagerCalls() {
        var handback = letterSent();
        execute(jobQuery().activityId("Event_AnswerOverdue").singleResult());
        assertThat(handback).hasPassed("Task_RemindHomeTeam").isWaitingAt("Task_RecordHomeTeamAnswer");

        execute(jobQuery().activityId("Event_HomeTeamSilent").singleResult());
        assertThat(handback).task("Task_EscalateHandback").hasCandidateGroup("manager");
        complete(task(), withVariables("whatCameOfIt", "Dr Rao took over"));

        assertThat(handback).isEnded().hasPassed("EndEvent_HandedBack");
    }

    private ProcessInstance reportDelivered() {
        return runtimeService().startProcessInstanceByKey("HomeTeamHandback", caseId.toString());
    }

    private ProcessInstance letterSent() {
        when(handbacks.assessConsent(caseId)).thenReturn(true);
        var handback = reportDelivered();
        assertThat(handback).isWaitingAt("Task_WriteHandbackLetter");
        complete(task(), withVariables("languageOfTheTeam", "de", "letter", "Dear colleague"));
        execute(job());
        assertThat(handback).isWaitingAt("Task_RecordHomeTeamAnswer");
        return handback;
    }
}
