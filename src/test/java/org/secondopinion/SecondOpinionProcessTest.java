package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.pathway.CasePerson;

/** The ways of the pathway; each process that it calls is one task here, named after it. */
@ExtendWith(ModelEngine.class)
@Deployment(resources = {"model/processes/second-opinion.bpmn", "pathway/called-processes.bpmn"})
class SecondOpinionProcessTest {

    static final String CASE = "SO-2026-000123";

    final JavaDelegate closeUnreviewedCase = mock();
    final JavaDelegate closeWithdrawnCase = mock();
    final JavaDelegate stopMessages = mock();
    final JavaDelegate deliverAddendum = mock();
    final JavaDelegate sendAddendum = mock();
    boolean addendumNeeded;

    @BeforeEach
    void wireTheModel() {
        Mocks.register("closeUnreviewedCaseDelegate", closeUnreviewedCase);
        Mocks.register("closeWithdrawnCaseDelegate", closeWithdrawnCase);
        Mocks.register("stopMessagesDelegate", stopMessages);
        Mocks.register("deliverAddendumDelegate", deliverAddendum);
        Mocks.register("sendAddendumToHomeTeamDelegate", sendAddendum);
        Mocks.register("passLateQuestionOnDelegate", (JavaDelegate)
                execution -> execution.setVariable("addendumNeeded", addendumNeeded));
        Mocks.register("reportSigner", (CasePerson) execution -> "specialist");
        for (var task :
                List.of("assessNewRecord", "writeAddendum", "resumeCase", "settleWithdrawal", "closeCaseWithCare")) {
            Mocks.register(task + "Listener", (TaskListener) done -> {});
        }
    }

    @Test
    void anInquiryThatIsNotAcceptedEndsThere() {
        var pathway = inquiryReceived();
        done("Intake", Map.of("inquiryAccepted", false, "urgency", "ROUTINE"));

        assertThat(pathway)
                .isEnded()
                .hasPassed("EndEvent_InquiryDeclined")
                .hasNotPassed("CallActivity_RecordCollection");
    }

    @ParameterizedTest
    @CsvSource({"REMOTE_OPINION, ExpertReview", "IN_PERSON_VISIT, InPersonVisit", "TUMOUR_BOARD, TumourBoard"})
    void theChosenServiceIsTheWayOfTheReview(String service, String review) {
        var pathway = specialistFound(service);
        assertThat(waiting()).containsExactly(review);
        done(review, Map.of("caseListed", true));
        done("ReportDelivery");
        done("NextSteps");
        done("HomeTeamHandback");
        done("FollowUp");

        assertThat(pathway).isEnded().hasPassed("EndEvent_CaseClosed", "CallActivity_" + review);
    }

    @Test
    void theUrgencyOfTheIntakeGoesWithTheCase() {
        inquiryReceived();
        done("Intake", Map.of("inquiryAccepted", true, "urgency", "EXPEDITED"));

        assertThat(runtimeService().getVariable(task("RecordCollection").getProcessInstanceId(), "urgency"))
                .isEqualTo("EXPEDITED");
    }

    @Test
    void aCaseThatNobodyTakesIsClosedUnreviewed() throws Exception {
        var pathway = prepared("REMOTE_OPINION");
        done("SpecialistMatching", Map.of("specialistFound", false));

        assertThat(pathway).isEnded().hasPassed("EndEvent_NoSpecialistFound");
        verify(closeUnreviewedCase).execute(any());
    }

    @Test
    void aBoardThatLacksInformationSendsTheCaseBackToItsRecords() {
        var pathway = specialistFound("TUMOUR_BOARD");
        done("TumourBoard", Map.of("caseListed", false));
        assertThat(waiting()).containsExactly("RecordCollection");

        done("RecordCollection");
        done("CasePreparation", Map.of("serviceType", "TUMOUR_BOARD"));
        done("SpecialistMatching", Map.of("specialistFound", true));
        done("TumourBoard", Map.of("caseListed", true));

        assertThat(pathway).hasPassed("Event_MoreInformationRequired").isWaitingAt("CallActivity_ReportDelivery");
    }

    @Test
    void theFollowUpWaitsForHandbackAndNextSteps() {
        specialistFound("REMOTE_OPINION");
        done("ExpertReview");
        done("ReportDelivery");
        assertThat(waiting()).containsExactlyInAnyOrder("HomeTeamHandback", "NextSteps");

        done("HomeTeamHandback");
        assertThat(waiting()).containsExactly("NextSteps");
        done("NextSteps");
        assertThat(waiting()).containsExactly("FollowUp");
    }

    @Test
    void aRedFlagOpensTheUrgentLaneBesideTheReview() {
        var pathway = inquiryAccepted();
        happens("red-flag.raised");
        assertThat(waiting()).containsExactlyInAnyOrder("RecordCollection", "UrgentCare");
        done("RecordCollection");
        assertThat(waiting()).containsExactlyInAnyOrder("CasePreparation", "UrgentCare");

        done("UrgentCare");

        assertThat(pathway).hasPassed("EndEvent_UrgentCareEnded").isNotEnded();
        assertThat(waiting()).containsExactly("CasePreparation");
    }

    @Test
    void eachRedFlagHasAnUrgentLaneOfItsOwn() {
        inquiryAccepted();
        happens("red-flag.raised");
        happens("red-flag.raised");

        assertThat(waiting()).containsExactlyInAnyOrder("RecordCollection", "UrgentCare", "UrgentCare");
    }

    @Test
    void aDeclinedInquiryIsOpenUntilItsRedFlagIsCleared() {
        var pathway = inquiryReceived();
        happens("red-flag.raised");
        done("Intake", Map.of("inquiryAccepted", false, "urgency", "URGENT"));
        assertThat(pathway).hasPassed("EndEvent_InquiryDeclined").isNotEnded();

        done("UrgentCare");

        assertThat(pathway).isEnded();
    }

    @Test
    void aRecordThatComesUnaskedIsSeenToBesideTheReview() {
        inquiryAccepted();
        happens("record.new");
        assertThat(waiting()).containsExactlyInAnyOrder("RecordCollection", "Task_AssessNewRecord");

        done("Task_AssessNewRecord");

        assertThat(waiting()).containsExactly("RecordCollection");
    }

    @Test
    void whatTheTreatingTeamAsksLateIsAnsweredInAnAddendumForFamilyAndTeam() throws Exception {
        var pathway = inquiryAccepted();
        addendumNeeded = true;
        happens("home-team.asked-late");
        assertThat(waiting()).containsExactlyInAnyOrder("RecordCollection", "Task_WriteAddendum");
        assertThat(pathway).task("Task_WriteAddendum").isAssignedTo("specialist");
        addendumNeeded = false;
        happens("home-team.asked-late");
        assertThat(pathway).hasPassed("EndEvent_LateQuestionAdded");

        done("Task_WriteAddendum");
        execute(job("Task_DeliverAddendum"));

        assertThat(waiting()).containsExactly("RecordCollection");
        verify(deliverAddendum).execute(any());
        verify(sendAddendum).execute(any());
    }

    @Test
    void aHeldCaseIsResumedByAPersonAndStandsWhereItStood() {
        inquiryAccepted();
        happens("case.held");
        assertThat(waiting()).containsExactlyInAnyOrder("RecordCollection", "Task_ResumeCase");

        done("Task_ResumeCase");

        assertThat(waiting()).containsExactly("RecordCollection");
    }

    @Test
    void aWithdrawalEndsEverythingElseAndIsSettledByAPerson() throws Exception {
        var pathway = inquiryAccepted();
        happens("red-flag.raised");
        happens("case.held");
        happens("family.withdrew");

        assertThat(waiting()).containsExactly("Task_SettleWithdrawal");
        verify(closeWithdrawnCase).execute(any());
        done("Task_SettleWithdrawal");
        assertThat(pathway)
                .isEnded()
                .hasPassed("EndEvent_CaseWithdrawn")
                .hasNotPassed("EndEvent_CaseClosed", "EndEvent_UrgentCareEnded");
    }

    @Test
    void aDeathEndsEverythingElseAndTheCaseIsClosedWithCare() throws Exception {
        var pathway = specialistFound("REMOTE_OPINION");
        done("ExpertReview");
        done("ReportDelivery");
        happens("patient.died");

        assertThat(waiting()).containsExactly("Task_CloseCaseWithCare");
        verify(stopMessages).execute(any());
        verify(closeWithdrawnCase, never()).execute(any());
        done("Task_CloseCaseWithCare");
        assertThat(pathway).isEnded().hasPassed("EndEvent_CaseClosedWithCare").hasNotPassed("CallActivity_FollowUp");
    }

    private static ProcessInstance inquiryReceived() {
        var pathway = runtimeService().startProcessInstanceByKey("SecondOpinion", CASE);
        assertThat(waiting()).containsExactly("Intake");
        return pathway;
    }

    private static ProcessInstance inquiryAccepted() {
        var pathway = inquiryReceived();
        done("Intake", Map.of("inquiryAccepted", true, "urgency", "ROUTINE"));
        assertThat(waiting()).containsExactly("RecordCollection");
        return pathway;
    }

    private static ProcessInstance prepared(String service) {
        var pathway = inquiryAccepted();
        done("RecordCollection");
        done("CasePreparation", Map.of("serviceType", service));
        return pathway;
    }

    private static ProcessInstance specialistFound(String service) {
        var pathway = prepared(service);
        done("SpecialistMatching", Map.of("specialistFound", true));
        return pathway;
    }

    private static void happens(String message) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(CASE)
                .correlate();
    }

    private static void done(String process) {
        done(process, withVariables("done", true));
    }

    private static void done(String process, Map<String, Object> variables) {
        complete(task(process), variables);
    }

    /** The tasks of the pathway, and the processes that it waits for. */
    private static List<String> waiting() {
        return taskQuery().processInstanceBusinessKey(CASE).list().stream()
                .map(Task::getTaskDefinitionKey)
                .map(key -> key.replace("_Task", ""))
                .toList();
    }

    private static Task task(String name) {
        var key = name.startsWith("Task_") ? name : name + "_Task";
        return taskQuery().taskDefinitionKey(key).singleResult();
    }
}
