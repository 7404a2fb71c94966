package org.secondopinion.preparation.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.ModelEngine;
import org.secondopinion.biomarkers.BiomarkerGaps;
import org.secondopinion.biomarkers.BiomarkerResults;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Facts;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.Promises;
import org.secondopinion.preparation.ServiceChoices;
import org.secondopinion.preparation.ServiceType;
import org.secondopinion.summary.CaseSummaries;

@ExtendWith(ModelEngine.class)
@Deployment(
        resources = {
            "model/processes/preparation/case-preparation.bpmn",
            "model/processes/preparation/required-biomarkers.dmn",
            "model/processes/preparation/service-type.dmn",
            "model/processes/preparation/promise.dmn"
        })
class CasePreparationProcessTest {

    static final Facts WISHES_A_BOARD = new Facts(
            "NSCLC_NON_SQUAMOUS",
            "STAGE_IV",
            "BEFORE_FIRST_LINE",
            List.of(),
            false,
            21,
            "IN",
            List.of("SYSTEMIC_THERAPY"),
            false,
            "BOARD",
            62,
            null);

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final BiomarkerGaps gaps = mock();
    final BiomarkerResults results = mock();
    final CaseSummaries summaries = mock();
    final ServiceChoices choices = mock();
    final Promises promises = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("factsListener", (ExecutionListener)
                execution -> execution.setVariableLocal("facts", Variables.objectValue(WISHES_A_BOARD, true)));
        Mocks.register("keepBiomarkersListener", new KeepBiomarkersListener(gaps));
        Mocks.register("beginCaseSummaryListener", new BeginCaseSummaryListener(summaries));
        Mocks.register("arrangeMissingTestListener", new ArrangeMissingTestListener(results));
        Mocks.register("writeCaseSummaryListener", new WriteCaseSummaryListener(summaries));
        Mocks.register("findBiomarkerGapsDelegate", new FindBiomarkerGapsDelegate(gaps));
        Mocks.register("reviewGapsListener", new ReviewGapsListener(choices));
        Mocks.register("keepServiceProposalListener", new KeepServiceProposalListener(choices));
        Mocks.register("chooseServiceListener", new ChooseServiceListener(choices));
        Mocks.register("keepPromiseListener", new KeepPromiseListener(promises));
    }

    @Test
    void theBiomarkersThatThisTumourNeedsAreKeptBeforeTheSummaryIsWritten() {
        var preparation = recordsComplete("ROUTINE");

        assertThat(preparation).task("Task_WriteCaseSummary").isAssignedTo("coordinator");
        verify(gaps)
                .require(
                        eq(caseId),
                        anyInt(),
                        argThat(required -> required.stream()
                                .anyMatch(marker -> marker.marker().equals("EGFR")
                                        && marker.level().equals("MUST"))));
    }

    @Test
    void theGapsAreFoundInTheSummaryAndReviewedByAPerson() {
        var preparation = summaryWritten("ROUTINE");

        assertThat(preparation).task("Task_ReviewGaps").isAssignedTo("coordinator");
        var inOrder = inOrder(summaries, gaps);
        inOrder.verify(summaries).begin(caseId);
        inOrder.verify(summaries).confirm(caseId, "coordinator");
        inOrder.verify(gaps).find(caseId);
    }

    @Test
    void aSummaryThatLacksSomethingLeavesTheTaskOpen() {
        var preparation = recordsComplete("ROUTINE");
        doThrow(new Refusal("The summary needs the diagnosis.")).when(summaries).confirm(any(), anyString());

        assertThatThrownBy(() -> complete(task(), withVariables("summaryRead", true)))
                .hasMessageContaining("The summary needs the diagnosis.");
        assertThat(preparation).isWaitingAt("Task_WriteCaseSummary");
        verify(gaps, never()).find(any());
    }

    @Test
    void aSummaryThatNobodyHasReadIsNotConfirmed() {
        recordsComplete("ROUTINE");

        assertThatThrownBy(() -> complete(task(), withVariables("summaryRead", false)))
                .hasMessageContaining("Please confirm that you have read the summary");
        verify(summaries, never()).confirm(any(), anyString());
    }

    @Test
    void whereTimeIsShortAMissingTestIsArrangedBeforeTheGapsAreReviewed() {
        when(gaps.isTestNeededNow(caseId)).thenReturn(true);
        var preparation = summaryWritten("ROUTINE");

        assertThat(preparation).task("Task_ArrangeMissingTest").isAssignedTo("coordinator");
        complete(task(), withVariables("testsOrdered", "YES", "laboratory", "Sahyagiri laboratory"));

        assertThat(preparation).isWaitingAt("Task_ReviewGaps");
        verify(results)
                .arrangeMissing(
                        caseId,
                        true,
                        Optional.of("Sahyagiri laboratory"),
                        Optional.empty(),
                        Optional.empty(),
                        "coordinator");
    }

    @Test
    void theServiceThatTheRulesProposeIsKeptForThePersonWhoChooses() {
        var preparation = gapsReviewed("ROUTINE");

        assertThat(preparation).task("Task_ChooseService").isAssignedTo("coordinator");
        verify(choices).reviewGaps(caseId, true, "Asked the laboratory", "coordinator");
        verify(choices).propose(eq(caseId), eq("TUMOUR_BOARD"), anyString(), anyString());
    }

    @Test
    void theChosenServiceIsWhatThePathwayGoesBy() {
        var preparation = gapsReviewed("ROUTINE");
        complete(task(), withVariables("service", "REMOTE_OPINION", "reason", "A board meets too late"));

        assertThat(preparation).isEnded().hasPassed("EndEvent_CasePrepared");
        assertThat(preparation)
                .variables()
                .containsEntry("serviceType", "REMOTE_OPINION")
                .doesNotContainKeys("service", "reason", "facts", "summaryRead", "whatIsDone");
        verify(choices)
                .choose(caseId, ServiceType.REMOTE_OPINION, Optional.of("A board meets too late"), "coordinator");
    }

    @Test
    void aChoiceThatIsRefusedLeavesTheTaskOpenAndPromisesNothing() {
        var preparation = gapsReviewed("ROUTINE");
        doThrow(new Refusal("Please write your reason.")).when(choices).choose(any(), any(), any(), anyString());

        assertThatThrownBy(() -> complete(task(), withVariables("service", "REMOTE_OPINION")))
                .hasMessageContaining("Please write your reason.");
        assertThat(preparation).isWaitingAt("Task_ChooseService");
        verify(promises, never()).make(any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource({"ROUTINE, 15", "EXPEDITED, 5", "URGENT, 3"})
    void thePromiseFollowsFromServiceAndUrgency(String urgency, int workingDays) {
        gapsReviewed(urgency);
        complete(task(), withVariables("service", "REMOTE_OPINION"));

        verify(promises).make(eq(caseId), eq(ServiceType.REMOTE_OPINION.name()), promised(workingDays));
    }

    private ProcessInstance recordsComplete(String urgency) {
        var preparation = runtimeService()
                .startProcessInstanceByKey("CasePreparation", caseId.reference(), Map.of("urgency", urgency));
        assertThat(preparation).isWaitingAt("Task_DetermineBiomarkers");
        execute(job());
        return preparation;
    }

    private ProcessInstance summaryWritten(String urgency) {
        var preparation = recordsComplete(urgency);
        complete(task(), withVariables("summaryRead", true));
        return preparation;
    }

    private ProcessInstance gapsReviewed(String urgency) {
        var preparation = summaryWritten(urgency);
        complete(task(), withVariables("askTheSpecialist", "YES", "whatIsDone", "Asked the laboratory"));
        return preparation;
    }

    private static Promises.Ruled promised(int workingDays) {
        return argThat(
                ruled -> ruled.workingDays() == workingDays && !ruled.source().isBlank());
    }
}
