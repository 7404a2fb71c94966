package org.secondopinion.records.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.secondopinion.records.RecordKind.IMAGING_REPORT;
import static org.secondopinion.records.RecordKind.PATHOLOGY_REPORT;
import static org.secondopinion.records.RecordKind.PATHOLOGY_SLIDES;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Facts;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.Chasing;
import org.secondopinion.records.Completeness;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequest;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.records.SpecimenRoute;
import org.secondopinion.records.specimens.Material;
import org.secondopinion.records.specimens.Passport;
import org.secondopinion.records.specimens.Specimens;
import org.secondopinion.records.specimens.TissueLeft;
import org.secondopinion.records.translation.Certified;
import org.secondopinion.records.translation.Translations;

@ExtendWith(ModelEngine.class)
@Deployment(
        resources = {
            "model/processes/records/record-collection.bpmn",
            "model/processes/records/required-records.dmn",
            "model/processes/records/specimen-export.dmn",
            "model/processes/records/record-recency.dmn"
        })
class RecordCollectionProcessTest {

    static final Facts FACTS = new Facts(
            "NSCLC_NON_SQUAMOUS",
            "STAGE_IV",
            "BEFORE_FIRST_LINE",
            List.of(),
            false,
            21,
            "IN",
            List.of("SYSTEMIC_THERAPY"),
            false,
            "REMOTE",
            62,
            null);

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final RecordRequest report = request(PATHOLOGY_REPORT, false);
    final RecordRequest imaging = request(IMAGING_REPORT, false);
    final RecordRequest slides = request(PATHOLOGY_SLIDES, true);
    final RecordRequests requests = mock();
    final Chasing chasing = mock();
    final Specimens specimens = mock();
    final Translations translations = mock();
    final Completeness completeness = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("factsListener", (ExecutionListener)
                execution -> execution.setVariableLocal("facts", Variables.objectValue(FACTS, true)));
        Mocks.register("keepRequiredRecordsListener", new KeepRequiredRecordsListener(requests));
        Mocks.register("openRecordRequests", new OpenRecordRequests(requests));
        Mocks.register("requestRecordDelegate", new RequestRecordDelegate(chasing));
        Mocks.register("specimenListener", new SpecimenListener(requests));
        Mocks.register("keepExportRuleListener", new KeepExportRuleListener(requests));
        Mocks.register("arrangeTransportListener", new ArrangeTransportListener(specimens));
        Mocks.register("obtainRecordListener", new ObtainRecordListener(requests));
        Mocks.register("remindOfRecordDelegate", new RemindOfRecordDelegate(chasing));
        Mocks.register("inspectRecordListener", new InspectRecordListener(requests, mock()));
        Mocks.register("refuseRecordDelegate", new RefuseRecordDelegate(chasing));
        Mocks.register("translateRecordListener", new TranslateRecordListener(translations));
        Mocks.register("keepRecencyLimitsListener", new KeepRecencyLimitsListener(requests));
        Mocks.register("assessCompletenessDelegate", new AssessCompletenessDelegate(completeness));
        Mocks.register("decideOnGapsListener", new DecideOnGapsListener(requests));
        when(chasing.request(caseId, slides.id())).thenReturn(true);
        when(requests.route(slides.id())).thenReturn(new SpecimenRoute("IN", "", "SLIDES", "CLINICAL"));
        when(completeness.assess(caseId)).thenReturn(true);
    }

    @Test
    void whatTheRulesRequireIsPutOnTheChecklist() {
        collectionBegun(report);

        verify(requests)
                .require(
                        eq(caseId),
                        argThat(required -> required.stream()
                                .anyMatch(record -> record.kind() == PATHOLOGY_REPORT
                                        && record.requirement().equals("REQUIRED"))));
    }

    @Test
    void eachMissingRecordIsRequestedAndObtainedForItself() {
        var collection = collectionBegun(report, imaging);

        verify(chasing).request(caseId, report.id());
        verify(chasing).request(caseId, imaging.id());
        assertThat(collection).isWaitingAt("Task_ObtainRecord");
        assertThat(taskQuery().taskDefinitionKey("Task_ObtainRecord").count()).isEqualTo(2);
    }

    @Test
    void aFileThatLacksNothingIsCompleteAtOnce() {
        var collection = collectionBegun();

        assertThat(collection).isEnded().hasPassed("EndEvent_RecordsComplete").hasNotPassed("Task_ObtainRecord");
    }

    @Test
    void aRecordThatArrivesEndsItsOwnTaskAndIsInspected() {
        var collection = collectionBegun(report, imaging);
        arrived(report);

        assertThat(collection).isWaitingAt("Task_InspectRecord", "Task_ObtainRecord");
        assertThat(open("Task_InspectRecord")).isEqualTo(report.id().toString());
        assertThat(open("Task_ObtainRecord")).isEqualTo(imaging.id().toString());
    }

    @Test
    void theCollectionEndsWithTheLastRecord() {
        var collection = collectionBegun(report, imaging);
        arrived(report);
        inspect("YES", "NO");
        assertThat(collection).isWaitingAt("Task_ObtainRecord").hasNotPassed("Task_AssessCompleteness");

        arrived(imaging);
        inspect("YES", "NO");

        assertThat(collection).isEnded().hasPassed("EndEvent_RecordReady", "EndEvent_RecordsComplete");
        verify(requests).inspect(eq(report.id()), eq(true), any(), any(), eq(false));
        verify(requests).inspect(eq(imaging.id()), eq(true), any(), any(), eq(false));
    }

    @Test
    void aRecordThatACoordinatorHasInHandIsInspectedToo() {
        var collection = collectionBegun(report);
        complete(task(), withVariables("howItEnded", "HERE"));

        assertThat(collection).isWaitingAt("Task_InspectRecord");
        verify(requests).obtain(report.id(), false, Optional.empty(), "coordinator");
    }

    @Test
    void aWaivedRecordIsNotInspected() {
        var collection = collectionBegun(report);
        complete(task(), withVariables("howItEnded", "WAIVED", "reason", "The archive burnt"));

        assertThat(collection)
                .isEnded()
                .hasPassed("EndEvent_RecordWaived")
                .hasNotPassed("Task_InspectRecord")
                .variables()
                .doesNotContainKeys("howItEnded", "reason");
        verify(requests).obtain(report.id(), true, Optional.of("The archive burnt"), "coordinator");
    }

    @Test
    void aWaiverThatIsRefusedLeavesTheTaskOpen() {
        var collection = collectionBegun(report);
        doThrow(new Refusal("A record is waived with a reason."))
                .when(requests)
                .obtain(any(), eq(true), any(), anyString());

        assertThatThrownBy(() -> complete(task(), withVariables("howItEnded", "WAIVED")))
                .hasMessageContaining("A record is waived with a reason.");
        assertThat(collection).isWaitingAt("Task_ObtainRecord");
    }

    @Test
    void anUnusableRecordIsRefusedWithWhatToSendAndAskedForAgain() {
        var collection = collectionBegun(report);
        arrived(report);
        complete(
                task(),
                withVariables(
                        "usable",
                        "NO",
                        "whatToSendInstead",
                        "All pages, please",
                        "translationNeededForReviewers",
                        "NO"));

        assertThat(collection).isWaitingAt("Task_ObtainRecord").hasPassed("Task_RefuseRecord");
        verify(requests).inspect(report.id(), false, Optional.of("All pages, please"), Optional.empty(), false);
        verify(chasing).refuse(eq(caseId), anyString());
        verify(chasing, times(2)).request(caseId, report.id());
    }

    @Test
    void wordsThatTheChoiceLeavesWithoutAPlaceAreNotDropped() {
        var collection = collectionBegun(report);
        arrived(report);

        assertThatThrownBy(() -> complete(
                        task(),
                        withVariables(
                                "usable",
                                "YES",
                                "whatToSendInstead",
                                "All pages, please",
                                "translationNeededForReviewers",
                                "NO")))
                .hasMessageContaining("'what to send instead' has a place only with a record that cannot be used.");
        assertThat(collection).isWaitingAt("Task_InspectRecord");
        verify(requests, never()).inspect(any(), anyBoolean(), any(), any(), anyBoolean());
    }

    @Test
    void theDateOfAnInspectedRecordIsKept() {
        collectionBegun(report);
        arrived(report);
        complete(
                task(),
                withVariables("usable", "YES", "dateOfTheRecord", "2026-11-02", "translationNeededForReviewers", "NO"));

        verify(requests).inspect(report.id(), true, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 2)), false);
    }

    @Test
    void aRecordInAnotherLanguageIsTranslatedByATranslator() {
        var collection = collectionBegun(report);
        arrived(report);
        inspect("YES", "YES");
        assertThat(collection)
                .task("Task_TranslateRecord")
                .hasCandidateGroup("translator")
                .isNotAssigned();

        complete(
                task(),
                withVariables(
                        "languageOfTheOriginal",
                        "de",
                        "translation",
                        "Adenocarcinoma",
                        "certificate",
                        "Court of Munich",
                        "certified",
                        true));

        assertThat(collection).isEnded().hasPassed("EndEvent_RecordTranslated");
        verify(translations)
                .keep(report.id(), new Certified("de", "Adenocarcinoma", "Court of Munich", null), "system");
    }

    @Test
    void aTranslationThatNobodyCertifiesIsNotTaken() {
        var collection = collectionBegun(report);
        arrived(report);
        inspect("YES", "YES");

        assertThatThrownBy(() -> complete(
                        task(),
                        withVariables(
                                "languageOfTheOriginal",
                                "de",
                                "translation",
                                "Adenocarcinoma",
                                "certificate",
                                "Court of Munich")))
                .hasMessageContaining("certified by its translator");
        assertThat(collection).isWaitingAt("Task_TranslateRecord");
    }

    @Test
    void aSpecimenTravelsByTheRuleOfItsCountry() {
        var collection = collectionBegun(slides);
        verify(requests).keepExportRule(eq(slides.id()), anyString(), any());
        assertThat(collection).task("Task_ArrangeTransport").isAssignedTo("coordinator");

        complete(
                task(),
                withVariables(
                        "whatIsSent",
                        "SLIDES",
                        "pieces",
                        4,
                        "fromLaboratory",
                        "Tata Memorial",
                        "toLaboratory",
                        "Reference pathology",
                        "toCountry",
                        "DE",
                        "tissueLeft",
                        "YES",
                        "courier",
                        "Bluedart",
                        "trackingNumber",
                        "BD 4711",
                        "returnBy",
                        "2027-01-31"));

        assertThat(collection).isWaitingAt("Task_ObtainRecord");
        verify(specimens)
                .issue(
                        slides.id(),
                        new Passport(
                                Material.SLIDES,
                                4,
                                null,
                                "Tata Memorial",
                                "Reference pathology",
                                "DE",
                                TissueLeft.YES,
                                null,
                                null,
                                "Bluedart",
                                "BD 4711",
                                LocalDate.of(2027, 1, 31),
                                null),
                        "coordinator");
    }

    @Test
    void anOverdueRecordIsRemindedOfFourTimesWhileItsTaskStays() {
        var collection = collectionBegun(report);
        for (var reminder = 1; reminder <= 4; reminder++) {
            var due = job("Event_RecordOverdue").getDuedate().toInstant();
            // Not to the instant: there the engine takes the last repetition for one still to come.
            ClockUtil.setCurrentTime(Date.from(due.plusSeconds(1)));
            execute(job("Event_RecordOverdue"));
            assertThat(collection).isWaitingAt("Task_ObtainRecord");
        }

        verify(chasing, times(4)).remind(caseId, report.id());
        assertThat(jobQuery().activityId("Event_RecordOverdue").count()).isZero();
    }

    @Test
    void aRecordThatIsHereIsNotRemindedOf() {
        collectionBegun(report);
        arrived(report);

        assertThat(jobQuery().count()).isZero();
    }

    @Test
    void gapsMayBeAcceptedWithAReason() {
        when(completeness.assess(caseId)).thenReturn(false);
        var collection = collectionBegun(report);
        waive();
        assertThat(collection).task("Task_DecideOnGaps").isAssignedTo("coordinator");

        complete(task(), withVariables("askAgain", "NO", "reason", "It changes nothing"));

        assertThat(collection).isEnded().hasPassed("EndEvent_RecordsAccepted");
        verify(requests).decideOnGaps(caseId, false, "It changes nothing", "coordinator");
    }

    @Test
    void whatIsAskedForAgainIsWhatIsOpenThen() {
        when(completeness.assess(caseId)).thenReturn(false, true);
        var collection = collectionBegun(report, imaging);
        waive();
        waive();

        when(requests.open(caseId)).thenReturn(List.of(imaging));
        complete(task("Task_DecideOnGaps"), withVariables("askAgain", "YES", "reason", "The scan is too old"));
        execute(job("Task_DetermineRequiredRecords"));
        assertThat(open("Task_ObtainRecord")).isEqualTo(imaging.id().toString());
        arrived(imaging);
        inspect("YES", "NO");

        assertThat(collection).isEnded().hasPassed("EndEvent_RecordsComplete");
        verify(chasing, times(1)).request(caseId, report.id());
        verify(chasing, times(2)).request(caseId, imaging.id());
    }

    @Test
    void howOldRecordsMayBeIsKeptBeforeTheyAreJudged() {
        collectionBegun(report);
        verify(requests, never()).keepLimits(any(), any(), anyInt(), any());
        waive();

        var inOrder = inOrder(requests, completeness);
        inOrder.verify(requests, atLeastOnce()).keepLimits(eq(caseId), any(), anyInt(), any());
        inOrder.verify(completeness).assess(caseId);
    }

    private ProcessInstance collectionBegun(RecordRequest... open) {
        when(requests.open(caseId)).thenReturn(List.of(open));
        var collection = runtimeService().startProcessInstanceByKey("RecordCollection", caseId.reference());
        assertThat(collection).isWaitingAt("Task_DetermineRequiredRecords");
        execute(job("Task_DetermineRequiredRecords"));
        return collection;
    }

    private void arrived(RecordRequest request) {
        runtimeService()
                .createMessageCorrelation("record.arrived")
                .processInstanceBusinessKey(caseId.reference())
                .localVariableEquals("recordRequestId", request.id().toString())
                .correlate();
    }

    private static void inspect(String usable, String translationNeeded) {
        complete(
                task("Task_InspectRecord"),
                withVariables("usable", usable, "translationNeededForReviewers", translationNeeded));
    }

    private static void waive() {
        complete(
                taskQuery()
                        .taskDefinitionKey("Task_ObtainRecord")
                        .listPage(0, 1)
                        .get(0),
                withVariables("howItEnded", "WAIVED", "reason", "Not to be had"));
    }

    /** The request that the only open task of this kind is about. */
    private static Object open(String key) {
        var open = taskQuery().taskDefinitionKey(key).singleResult();
        return taskService().getVariable(open.getId(), "recordRequestId");
    }

    private static RecordRequest request(RecordKind kind, boolean isSpecimen) {
        return new RecordRequest(
                UUID.randomUUID(),
                "SO-2026-000123",
                kind,
                "REQUIRED",
                isSpecimen,
                "why",
                "source",
                LocalDate.of(2026, 1, 1),
                RecordRequest.State.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                0);
    }
}
