package org.secondopinion.intake.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.intThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Consent.Said;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.ConsentWay;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Facts;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Urgency;
import org.secondopinion.intake.Coordinators;
import org.secondopinion.intake.CostAnswer;
import org.secondopinion.intake.CostAnswer.Kind;
import org.secondopinion.intake.CostEstimate;
import org.secondopinion.intake.CostEstimates;
import org.secondopinion.intake.CostScope;
import org.secondopinion.intake.HonestNo;
import org.secondopinion.intake.InquiryEndings;
import org.secondopinion.intake.OtherHelp;
import org.secondopinion.intake.Triage;
import org.secondopinion.intake.TriageAnswer;

@ExtendWith(ModelEngine.class)
@Deployment(resources = {"model/processes/intake/intake.bpmn", "intake/stub.dmn"})
class IntakeProcessTest {

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final Triage triage = mock();
    final Coordinators coordinators = mock();
    final CostEstimates costs = mock();
    final InquiryEndings endings = mock();
    final HonestNo honestNo = mock();
    final Consents consents = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("assignCoordinatorDelegate", new AssignCoordinatorDelegate(coordinators));
        Mocks.register("keepRedFlagsListener", new KeepRedFlagsListener(triage));
        Mocks.register("raiseRedFlagDelegate", new RaiseRedFlagDelegate(triage));
        Mocks.register("keepExclusionsListener", new KeepExclusionsListener(triage));
        Mocks.register("keepBenefitListener", new KeepBenefitListener(triage));
        Mocks.register("keepTreatmentWindowListener", new KeepTreatmentWindowListener(triage));
        Mocks.register("proposeTriageDelegate", new ProposeTriageDelegate(triage));
        Mocks.register("decideOnInquiryListener", new DecideOnInquiryListener(triage));
        Mocks.register("writeHonestNoListener", new WriteHonestNoListener(honestNo));
        Mocks.register("sendHonestNoDelegate", new SendHonestNoDelegate(endings));
        Mocks.register("obtainConsentsListener", new ObtainConsentsListener(consents));
        Mocks.register("closeWithoutConsentDelegate", new CloseWithoutConsentDelegate(endings));
        Mocks.register("costScopeListener", new CostScopeListener(costs));
        Mocks.register("keepCostRangeListener", new KeepCostRangeListener(costs));
        Mocks.register("sendCostRangeDelegate", new SendCostRangeDelegate(costs));
        Mocks.register("remindOfCostDelegate", new RemindOfCostDelegate(costs));
        Mocks.register("recordCostAnswerListener", new RecordCostAnswerListener(costs));
        Mocks.register("readCostAnswerDelegate", new ReadCostAnswerDelegate(costs));
        Mocks.register("closeWithoutCostAgreementDelegate", new CloseWithoutCostAgreementDelegate(endings));
        when(triage.decide(any(), any(), any(), any())).thenReturn(Urgency.EXPEDITED);
        theScopeIs(ReviewFormat.REMOTE);
    }

    @Test
    void aCoordinatorIsNamedBeforeAnyRuleIsAsked() {
        factsAre(List.of());
        var intake = runtimeService().startProcessInstanceByKey("Intake", caseId.reference());

        assertThat(intake).isWaitingAt("Task_AssessRedFlags");
        verify(coordinators).assign(eq(caseId), any());
    }

    @Test
    void anInquiryWithoutRedFlagWaitsForTheCoordinatorsDecision() {
        var intake = inquiryRegistered();

        assertThat(intake)
                .hasNotPassed("Task_RaiseRedFlag")
                .task("Task_DecideOnInquiry")
                .isAssignedTo("coordinator");
        verify(triage).keep(caseId, Triage.Rule.RED_FLAGS, List.of());
        verify(triage).keep(eq(caseId), eq(Triage.Rule.EXCLUSIONS), any());
        verify(triage)
                .keep(
                        eq(caseId),
                        eq(Triage.Rule.BENEFIT),
                        argThat(found -> found.get(0).code().startsWith("FOR_")));
        verify(triage).keepTreatmentWindow(eq(caseId), eq(42), any());
        verify(triage).propose(caseId);
    }

    @Test
    void aRedFlagIsRaisedAndTheIntakeGoesOn() {
        var intake = inquiryRegistered("CORD_COMPRESSION");

        assertThat(intake).hasPassed("Task_RaiseRedFlag").isWaitingAt("Task_DecideOnInquiry");
        verify(triage).raiseRedFlag(caseId);
    }

    @Test
    void anHonestNoIsSentAndEndsTheIntake() {
        var intake = inquiryRegistered();
        complete(task(), withVariables("decision", "FIRST_PLAN_IS_RIGHT", "reason", "The plan is the standard."));

        verify(triage)
                .decide(
                        eq(caseId),
                        eq(TriageAnswer.FIRST_PLAN_IS_RIGHT),
                        eq(Optional.of("The plan is the standard.")),
                        any());
        assertThat(intake).isWaitingAt("Task_WriteHonestNo").task().isAssignedTo("coordinator");
        verify(endings, never()).sendHonestNo(any(), any());
        complete(
                task(),
                withVariables(
                        "why", "It is the standard.", "localService", true, "doctorWhoAgrees", "Dr. Joshi, oncology"));

        verify(honestNo)
                .sign(
                        eq(caseId),
                        eq(new HonestNo.Words(
                                "It is the standard.",
                                Optional.empty(),
                                Set.of(OtherHelp.LOCAL_SERVICE),
                                Optional.empty(),
                                Optional.of("Dr. Joshi, oncology"))),
                        any());
        verify(endings).sendHonestNo(eq(caseId), any());
        assertThat(intake).isEnded().hasPassed("EndEvent_InquiryDeclined");
        assertThat(intake)
                .variables()
                .containsEntry("inquiryAccepted", false)
                .doesNotContainKeys("decision", "reason", "why", "localService", "doctorWhoAgrees");
    }

    @Test
    void aRefusedDecisionLeavesTheTaskOpen() {
        var intake = inquiryRegistered();
        doThrow(new Refusal("Please write the reason.")).when(triage).decide(any(), any(), any(), any());

        Assertions.assertThatThrownBy(() -> complete(task(), withVariables("decision", "ACCEPT")))
                .hasMessageContaining("Please write the reason.");
        assertThat(intake).isWaitingAt("Task_DecideOnInquiry");
    }

    @Test
    void withoutConsentToTheReviewTheCaseIsClosed() {
        var intake = inquiryAccepted();
        complete(
                task(),
                withVariables(
                        "reportToHomeTeam", true, "whoGivesThem", "The patient", "howTheyWereGiven", "TELEPHONE"));

        verify(consents)
                .obtain(
                        caseId,
                        Set.of(ConsentKind.HOME_TEAM),
                        new Said("The patient", ConsentWay.TELEPHONE, "coordinator"));
        verify(endings).closeWithoutConsent(eq(caseId), any());
        assertThat(intake).isEnded().hasPassed("EndEvent_ConsentRefused");
        assertThat(intake).variables().containsEntry("inquiryAccepted", false);
    }

    @Test
    void aTickWithoutWhoGaveItAndHowIsRefused() {
        var intake = inquiryAccepted();

        Assertions.assertThatThrownBy(() -> complete(task(), withVariables("reviewByOurSpecialists", true)))
                .hasMessageContaining("who gives the consents");
        assertThat(intake).isWaitingAt("Task_ObtainConsents");
        verify(consents, never()).obtain(any(), any(), any());
    }

    @Test
    void theFamilyAcceptsTheCostRangeOnItsPage() {
        var intake = costRangeSent();
        familyAnswers(Kind.ACCEPTED);

        assertThat(intake).isEnded().hasPassed("EndEvent_InquiryReadyForRecords");
        assertThat(intake).variables().containsEntry("inquiryAccepted", true).containsEntry("urgency", "EXPEDITED");
        verify(costs, never()).recordAnswer(any(), any(), any());
    }

    @Test
    void theCoordinatorWritesDownThatTheFamilyDeclinesTheCostRange() {
        var intake = costRangeSent();
        when(costs.lastAnswer(caseId)).thenReturn(Kind.DECLINED);
        complete(task(), withVariables("answer", "DECLINED", "inTheFamilysWords", "Too dear."));

        verify(costs).recordAnswer(eq(caseId), eq(CostAnswer.declined(Optional.of("Too dear."))), any());
        verify(endings).closeWithoutCostAgreement(eq(caseId), any());
        assertThat(intake).isEnded().hasPassed("EndEvent_CostDeclined");
        assertThat(intake).variables().containsEntry("inquiryAccepted", false);
    }

    @Test
    void anotherFormatIsEstimatedAndSentAndAskedAbout() {
        var intake = costRangeSent();
        theScopeIs(ReviewFormat.BOARD);
        familyAnswers(Kind.OTHER_FORMAT);
        execute(job("Task_EstimateCost"));

        verify(costs, times(2)).make(eq(caseId), any(), anyInt());
        verify(costs, times(2)).send(eq(caseId), any());
        assertThat(intake).isWaitingAt("Task_RecordCostAnswer").hasNotPassed("Gateway_CostAccepted");

        familyAnswers(Kind.ACCEPTED);
        assertThat(intake).isEnded().hasPassed("EndEvent_InquiryReadyForRecords");
    }

    @Test
    void theCoordinatorWritesDownThatTheFamilyAsksForAnotherFormat() {
        var intake = costRangeSent();
        when(costs.lastAnswer(caseId)).thenReturn(Kind.OTHER_FORMAT);
        complete(task(), withVariables("answer", "OTHER_FORMAT", "formatAskedFor", "BOARD"));

        verify(costs).recordAnswer(eq(caseId), eq(CostAnswer.otherFormat(ReviewFormat.BOARD)), any());
        assertThat(intake).isWaitingAt("Task_EstimateCost");
        assertThat(intake).variables().doesNotContainKeys("answer", "formatAskedFor", "costScope");
    }

    @Test
    void anotherFormatHasToBeNamed() {
        var intake = costRangeSent();

        Assertions.assertThatThrownBy(() -> complete(task(), withVariables("answer", "OTHER_FORMAT")))
                .hasMessageContaining("Choose a format");
        assertThat(intake).isWaitingAt("Task_RecordCostAnswer");
    }

    @Test
    void theRecordsAreNotBegunWithoutAnAcceptedRangeWhateverWasSaid() {
        var intake = costRangeSent();
        when(costs.lastAnswer(caseId)).thenReturn(Kind.ACCEPTED);
        when(costs.accepted(caseId)).thenReturn(Optional.empty());
        costAnswered();

        assertThat(intake).isEnded().hasNotPassed("EndEvent_InquiryReadyForRecords");
        assertThat(intake).variables().containsEntry("inquiryAccepted", false);
    }

    @Test
    void aFamilyThatDoesNotAnswerIsRemindedAndTheTaskStays() {
        var intake = costRangeSent();
        execute(job("Event_CostAnswerOverdue"));

        verify(costs).remind(eq(caseId), any());
        assertThat(intake).hasPassed("EndEvent_FamilyReminded").isWaitingAt("Task_RecordCostAnswer");
    }

    private ProcessInstance inquiryRegistered(String... redFlags) {
        factsAre(List.of(redFlags));
        var intake = runtimeService().startProcessInstanceByKey("Intake", caseId.reference());
        assertThat(intake).isWaitingAt("Task_AssessRedFlags");
        execute(job("Task_AssessRedFlags"));
        return intake;
    }

    private ProcessInstance inquiryAccepted() {
        var intake = inquiryRegistered();
        complete(task(), withVariables("decision", "ACCEPT"));
        assertThat(intake).isWaitingAt("Task_ObtainConsents");
        return intake;
    }

    private ProcessInstance costRangeSent() {
        var intake = inquiryAccepted();
        when(consents.obtain(eq(caseId), eq(Set.of(ConsentKind.REVIEW)), any())).thenReturn(true);
        complete(
                task(),
                withVariables(
                        "reviewByOurSpecialists",
                        true,
                        "whoGivesThem",
                        "The patient",
                        "howTheyWereGiven",
                        "IN_PERSON"));
        execute(job("Task_EstimateCost"));
        verify(costs)
                .make(
                        eq(caseId),
                        argThat(decided -> decided.first().orElseThrow().number("lowAmount") == 400),
                        intThat(version -> version > 0));
        verify(costs).send(eq(caseId), any());
        assertThat(intake).isWaitingAt("Task_RecordCostAnswer");
        return intake;
    }

    private void familyAnswers(Kind kind) {
        when(costs.lastAnswer(caseId)).thenReturn(kind);
        when(costs.accepted(caseId))
                .thenReturn(kind == Kind.ACCEPTED ? Optional.of(mock(CostEstimate.class)) : Optional.empty());
        costAnswered();
    }

    private void costAnswered() {
        runtimeService()
                .createMessageCorrelation("cost.answered")
                .processInstanceBusinessKey(caseId.reference())
                .correlate();
    }

    private void theScopeIs(ReviewFormat format) {
        when(costs.scope(caseId)).thenReturn(new CostScope(format, null, Set.of(), Urgency.EXPEDITED));
    }

    private static void factsAre(List<String> redFlags) {
        var facts = new Facts(
                "NSCLC_NON_SQUAMOUS",
                "STAGE_IV",
                "BEFORE_FIRST_LINE",
                redFlags,
                false,
                21,
                "IN",
                List.of("TRIAL"),
                false,
                "REMOTE",
                62,
                null);
        ExecutionListener listener =
                execution -> execution.setVariableLocal("facts", Variables.objectValue(facts, true));
        Mocks.register("factsListener", listener);
    }
}
