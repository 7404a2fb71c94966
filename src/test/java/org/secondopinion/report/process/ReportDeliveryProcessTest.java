package org.secondopinion.report.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.Concordance;
import org.secondopinion.report.Concordance.Comparison;
import org.secondopinion.report.Concordance.Way;
import org.secondopinion.report.FollowUpQuestions;
import org.secondopinion.report.ReportDelivery;
import org.secondopinion.report.ReportSigning;
import org.secondopinion.report.ReportSigning.Decision;
import org.secondopinion.report.ReportSigning.Signature;
import org.secondopinion.report.ReportWriting;
import org.secondopinion.report.ReportWriting.Completion;
import org.secondopinion.report.Signers;
import org.secondopinion.report.ledger.ComparisonProposals;
import org.secondopinion.report.plain.ReasonsGiven;
import org.secondopinion.summary.FirstOpinion.Field;

@ExtendWith(ModelEngine.class)
@Deployment(
        resources = {
            "model/processes/report/report-delivery.bpmn",
            "model/forms/report/complete-report.form",
            "model/forms/report/sign-report.form",
            "model/forms/report/write-plain-language.form",
            "model/forms/report/explain-report.form",
            "model/forms/report/write-addendum.form",
            "model/forms/report/compare-opinions.form",
            "model/forms/report/reconcile-opinions.form"
        })
class ReportDeliveryProcessTest {

    static final String[] FIELDS = {
        "diagnosis", "histologyAndGrade", "stage", "biomarkers", "intent", "modality", "regimen", "trial", "goalsOfCare"
    };

    static final Map<String, Object> PLAIN = Map.of(
            "whatChanges", "The medicine",
            "whatStaysTheSame", "The rest",
            "whatToDoNext", "Wait",
            "whatToAsk", "When?",
            "whyDifferent", "Left out for brevity",
            "checkedAgainstReport", true);

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final ReportWriting writing = mock();
    final ReportSigning signing = mock();
    final ReportDelivery reportDelivery = mock();
    final ReasonsGiven reasons = mock();
    final FollowUpQuestions followUpQuestions = mock();
    final Concordance concordance = mock();
    final ComparisonProposals proposals = mock();
    final Signers signers = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("draftReportDelegate", new DraftReportDelegate(writing));
        Mocks.register("completeReportListener", new CompleteReportListener(writing));
        Mocks.register("assessReportDelegate", new AssessReportDelegate(writing));
        Mocks.register("reportSigner", new ReportSigner(signers));
        Mocks.register("signReportListener", new SignReportListener(signing));
        Mocks.register("remindSignerDelegate", new RemindSignerDelegate(signing));
        Mocks.register("writePlainLanguageListener", new WritePlainLanguageListener(reportDelivery, reasons));
        Mocks.register("deliverReportDelegate", new DeliverReportDelegate(reportDelivery));
        Mocks.register("explainReportListener", new ExplainReportListener(followUpQuestions));
        Mocks.register("writeAddendumListener", new WriteAddendumListener(followUpQuestions));
        Mocks.register("deliverAddendumDelegate", new DeliverAddendumDelegate(followUpQuestions));
        Mocks.register("proposeComparisonListener", new ProposeComparisonListener(proposals));
        Mocks.register("compareOpinionsListener", new CompareOpinionsListener(concordance));
        Mocks.register("reconcileOpinionsListener", new ReconcileOpinionsListener(concordance));
        when(signers.first(caseId)).thenReturn(Optional.of("rao"));
        when(writing.assess(eq(caseId), anyString())).thenReturn(true);
        when(signing.sign(eq(caseId), any(), any())).thenReturn(true);
    }

    @Test
    void aCompleteReportIsSignedDeliveredAndCompared() {
        var delivery = reportDelivered();
        complete(task(), Map.of("call", "NOT_WANTED"));
        opinionsCompared();

        verify(writing).draft(caseId);
        verify(reportDelivery).deliver(caseId);
        assertThat(delivery)
                .isEnded()
                .hasPassed("EndEvent_ReportDelivered")
                .hasNotPassed("Task_WriteAddendum", "Task_ReconcileOpinions");
    }

    @Test
    void anIncompleteReportGoesBackUntilNothingIsMissing() {
        when(writing.assess(eq(caseId), anyString())).thenReturn(false, true);
        var delivery = reviewDone();

        complete(task(), Map.of("answers", "1. Yes."));
        assertThat(delivery).isWaitingAt("Task_CompleteReport");

        complete(task(), Map.of("notAnswered", "2. The slides are missing."));
        assertThat(delivery).isWaitingAt("Task_SignReport");
    }

    @Test
    void aNamedPersonMayLetAnIncompleteReportGoOn() {
        reviewDone();

        complete(task(), Map.of("sendIncomplete", true, "overrideReason", "Treatment starts tomorrow"));

        var overriding = new Completion(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of("Treatment starts tomorrow"));
        verify(writing).complete(caseId, overriding, "coordinator");
    }

    @Test
    void theSignerSendsTheReportBackWithWhatHasToChange() {
        var back = new Signature(Decision.SEND_BACK, false, Optional.of("The stage is wrong"));
        when(signing.sign(caseId, back, "rao")).thenReturn(false);
        var delivery = reportCompleted();

        complete(task(), Map.of("decision", "SEND_BACK", "whatToChange", "The stage is wrong"));

        assertThat(delivery).isWaitingAt("Task_CompleteReport").hasNotPassed("Task_WritePlainLanguage");
    }

    @Test
    void anOverdueSignatureIsReminded() {
        var delivery = reportCompleted();

        execute(job("Event_SignatureOverdue"));

        verify(signing).remindSigner(eq(caseId), anyString());
        assertThat(delivery).isWaitingAt("Task_SignReport");
    }

    @Test
    void followUpQuestionsAreAnsweredInAnAddendum() {
        when(followUpQuestions.explain(eq(caseId), any(), any())).thenReturn(true);
        var delivery = reportDelivered();
        complete(task(), Map.of("call", "HELD", "callDate", "2026-11-24", "followUpQuestions", "And in spring?"));

        assertThat(task()).isAssignedTo("rao");
        complete(task(), Map.of("answers", "1. In spring again.", "readAndSign", true));
        execute(job());

        verify(followUpQuestions).answer(caseId, "1. In spring again.", Optional.empty(), true, "rao");
        verify(followUpQuestions).deliver(caseId);
        assertThat(delivery).isWaitingAt("Task_CompareOpinions");
    }

    @Test
    void differingOpinionsAreReconciled() {
        when(concordance.compare(any(), any(), any(), any())).thenReturn(true);
        var delivery = reportDelivered();
        complete(task(), Map.of("call", "NOT_WANTED"));
        opinionsCompared();

        assertThat(delivery).isWaitingAt("Task_ReconcileOpinions");
        complete(task(), Map.of("howReconciled", "DOCTORS_TALKED", "whatWasDecided", "Test first"));

        verify(concordance).reconcile(caseId, Way.DOCTORS_TALKED, "Test first", "coordinator");
        assertThat(delivery).isEnded();
    }

    private ProcessInstance reviewDone() {
        var delivery = runtimeService().startProcessInstanceByKey("ReportDelivery", caseId.reference());
        assertThat(delivery).isWaitingAt("Task_DraftReport");
        execute(job());
        assertThat(delivery).isWaitingAt("Task_CompleteReport");
        return delivery;
    }

    private ProcessInstance reportCompleted() {
        var delivery = reviewDone();
        complete(task());
        assertThat(task()).isAssignedTo("rao");
        return delivery;
    }

    private ProcessInstance reportDelivered() {
        var delivery = reportCompleted();
        complete(task(), Map.of("decision", "SIGN", "readAndSign", true));
        verify(signing, times(1)).sign(caseId, new Signature(Decision.SIGN, true, Optional.empty()), "rao");
        complete(task(), PLAIN);
        verify(reportDelivery)
                .writePlainLanguage(
                        eq(caseId),
                        argThat(plain -> plain.changes().equals("The medicine")
                                && plain.toAsk().equals("When?")
                                && plain.remark().equals(Optional.of("Left out for brevity"))
                                && plain.isChecked()),
                        eq("coordinator"));
        execute(job());
        assertThat(delivery).isWaitingAt("Task_ExplainReport");
        return delivery;
    }

    private void opinionsCompared() {
        var form = new HashMap<String, Object>();
        Arrays.stream(FIELDS).forEach(field -> form.put(field, "CONFIRMED"));
        complete(task(), form);
        var allConfirmed =
                Arrays.stream(Field.values()).collect(Collectors.toMap(field -> field, field -> Comparison.CONFIRMED));
        verify(concordance).compare(caseId, allConfirmed, "", "coordinator");
    }
}
