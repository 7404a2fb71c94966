package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.demo.TypicalAnswers;
import org.secondopinion.intake.Triage;
import org.secondopinion.intake.TriageAnswer;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.report.Concordance.Outcome;
import org.secondopinion.report.ledger.ComparisonProposals;
import org.secondopinion.report.ledger.Proposal;
import org.secondopinion.summary.FirstOpinion.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The whole way of a case with everything real: engine, PostgreSQL, rooms, files. */
@WholeApplication
// The driver runs what is due by itself, at its own time.
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class SecondOpinionPathwayIT {

    private static final int MORE_STEPS_THAN_ANY_CASE_TAKES = 200;

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Triage triage;

    @Autowired
    ComparisonProposals proposals;

    @Autowired
    JdbcClient sql;

    @Autowired
    Rehearsal rehearsal;

    private final List<String> tasksDone = new ArrayList<>();

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nsclc                     | ACCEPT_EXPEDITED    | Tight: expedite the review.
                    dlbcl                     | ACCEPT_IN_PARALLEL  | Does not fit: expedite the review and let treatment go on
                    cord-compression          | ACCEPT_IN_PARALLEL  | Call the family now: go to an emergency department
                    early-breast              | FIRST_PLAN_IS_RIGHT | waiting would help nobody
                    sarcoma                   | ACCEPT_EXPEDITED    | Tight: expedite the review.
                    mid-treatment-progression | ACCEPT_EXPEDITED    | The disease has progressed
                    unknown-tumour            | ACCEPT              | Cannot evaluate: the tumour type is not known.
                    """)
    void eachExampleIsTriagedAsItsNameSays(String example, TriageAnswer proposal, String because) throws IOException {
        rehearsal.goTo(Instant.parse("2026-11-24T05:00:00Z"));
        var caseId = inquiry(example);
        until(caseId, "Task_DecideOnInquiry");

        var standing = triage.of(caseId).orElseThrow();
        assertThat(standing.proposal()).isEqualTo(proposal);
        assertThat(String.join(" ", standing.reasons())).contains(because);
    }

    @Test
    void aRemoteOpinionReachesTheHomeTeamAndTheCaseIsClosed() throws IOException {
        var caseId = inquiry("nsclc");

        live(caseId, answers -> answers);

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.CLOSED);
        assertThat(tasksDone)
                .contains("Task_WriteOpinion", "Task_SignReport", "Task_RecordHomeTeamAnswer", "Task_RecordFeedback");
    }

    @Test
    void aBoardIsHeldAndMinuted() throws IOException {
        var caseId = inquiry("sarcoma");

        live(caseId, answers -> answers.but("Task_ChooseService", "service", "TUMOUR_BOARD"));

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.CLOSED);
        assertThat(tasksDone).contains("Task_PrepareCase", "Task_HoldBoardMeeting", "Task_AuthoriseMinutes");
        assertThat(proposals.of(caseId))
                .extracting(Proposal::outcome)
                .containsOnlyOnce(Outcome.REFINED)
                .contains(Outcome.CONFIRMED, Outcome.CANNOT_COMPARE);
        assertThat(proposals.of(caseId).get(Field.REGIMEN.ordinal()).reason())
                .isEqualTo("The board refines it: three cycles before the operation");
    }

    @Test
    void aFamilyTravelsToASpecialist() throws IOException {
        var caseId = inquiry("mid-treatment-progression");

        live(caseId, answers -> answers.but("Task_ChooseService", "service", "IN_PERSON_VISIT"));

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.CLOSED);
        assertThat(tasksDone).contains("Task_ArrangeTravel", "Task_RecordVisit", "Task_WriteVisitOpinion");
    }

    @Test
    void anHonestNoEndsTheInquiry() throws IOException {
        var caseId = inquiry("early-breast");

        live(caseId, answers -> answers.but("Task_DecideOnInquiry", "decision", "FIRST_PLAN_IS_RIGHT"));

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.DECLINED);
        assertThat(tasksDone).containsExactly("Task_DecideOnInquiry", "Task_WriteHonestNo");
    }

    @Test
    void aMessageForACaseThatHasEndedIsKeptAndNotTriedAgain() throws IOException {
        var caseId = inquiry("early-breast");
        live(caseId, answers -> answers.but("Task_DecideOnInquiry", "decision", "FIRST_PLAN_IS_RIGHT"));

        cases.recordDeath(caseId, "The son called");

        assertThat(sql.sql("select message from pathway_inbox where case_reference = ? and given_up_at is not null")
                        .param(caseId.reference())
                        .query(String.class)
                        .list())
                .containsExactly("patient.died");
    }

    @Test
    void aRedFlagOpensTheUrgentLaneAndTheReviewGoesOnBesideIt() throws IOException {
        var caseId = inquiry("cord-compression");

        live(caseId, answers -> answers.but("Task_DecideOnInquiry", "decision", "ACCEPT_IN_PARALLEL"));

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.CLOSED);
        assertThat(tasksDone).contains("Task_ConfirmContact", "Task_ClearRedFlag", "Task_WriteOpinion");
    }

    @Test
    void nobodyOnTheShortListAcceptsAndTheCaseIsClosedUnreviewed() throws IOException {
        var caseId = inquiry("nsclc");

        live(
                caseId,
                answers -> answers.but(TypicalAnswers.INVITATION, "reasonToDecline", "No time before the new year")
                        .but("Task_DecideOnExhaustedList", "widen", "NO"));

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.NOT_REVIEWED);
        assertThat(tasksDone)
                .containsOnlyOnce("Task_DecideOnExhaustedList")
                .endsWith("Task_DecideOnExhaustedList")
                .doesNotContain("Task_WriteOpinion");
    }

    @Test
    void aFamilyWithdrawsAndNothingElseIsAsked() throws IOException {
        var caseId = inquiry("nsclc");
        until(caseId, "Task_ObtainRecord");

        cases.withdraw(caseId, "We have decided with our own doctor");
        live(caseId, answers -> answers);

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(tasksDone).endsWith("Task_SettleWithdrawal").doesNotContain("Task_WriteCaseSummary");
    }

    @Test
    void aWithdrawalTakesNoAdviceBackAndAsksForTheCall() throws IOException {
        var caseId = inquiry("cord-compression");
        until(caseId, "Task_ConfirmContact");

        cases.withdraw(caseId, "We have decided with our own doctor");
        live(caseId, answers -> answers);

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(mailsNotTakenBack(caseId))
                .contains("act-now to FAMILY", "red-flag-raised to HOME_TEAM")
                .containsOnlyOnce("withdrawn-with-red-flag to coordinator", "withdrawn-with-red-flag to manager");
    }

    @Test
    void aPatientDiesAndTheCaseClosesWithCare() throws IOException {
        var caseId = inquiry("nsclc");
        until(caseId, "Task_WriteCaseSummary");

        cases.recordDeath(caseId, "The son called");
        live(caseId, answers -> answers);

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.DECEASED);
        assertThat(tasksDone).endsWith("Task_CloseCaseWithCare").doesNotContain("Task_ChooseService");
    }

    @Test
    void aCaseOnHoldIsResumed() throws IOException {
        var caseId = inquiry("dlbcl");
        until(caseId, "Task_ObtainRecord");

        cases.putOnHold(caseId, "The family travels");
        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.ON_HOLD);
        live(caseId, answers -> answers);

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.CLOSED);
        assertThat(tasksDone).contains("Task_ResumeCase");
    }

    @Test
    void aLateFlagOpensTheUrgentLaneAtAnyTime() throws IOException {
        var caseId = inquiry("nsclc");
        until(caseId, "Task_WriteCaseSummary");

        cases.raiseRedFlag(caseId, RedFlag.CORD_COMPRESSION, "The daughter reports weak legs");
        live(caseId, answers -> answers);

        assertThat(statusOf(caseId)).isEqualTo(CaseStatus.CLOSED);
        assertThat(tasksDone).contains("Task_ConfirmContact");
    }

    private List<String> mailsNotTakenBack(CaseId caseId) {
        return sql.sql("select template || ' to ' || case recipient when 'GROUP' then address else recipient end"
                        + " from outbox where case_reference = ? and cancelled_at is null")
                .param(caseId.reference())
                .query(String.class)
                .list();
    }

    private CaseId inquiry(String example) throws IOException {
        return driver.open(ExampleCases.inquiry(example));
    }

    private CaseStatus statusOf(CaseId caseId) {
        return cases.get(caseId).status();
    }

    /** Does what is to be done, and lets time pass where only time helps, until the case has ended. */
    private void live(CaseId caseId, UnaryOperator<TypicalAnswers> otherwise) {
        for (var step = 0; step < MORE_STEPS_THAN_ANY_CASE_TAKES; step++) {
            driver.nextTask(caseId).ifPresent(task -> tasksDone.add(task.key()));
            if (!driver.step(caseId, otherwise.apply(driver.typicalAnswers(caseId))) && !driver.waitForTimer(caseId)) {
                return;
            }
        }
        throw new AssertionError("The case does not come to an end; last tasks: " + tasksDone);
    }

    private void until(CaseId caseId, String task) {
        ExampleCases.lead(driver, caseId, task, answers -> answers);
    }
}
