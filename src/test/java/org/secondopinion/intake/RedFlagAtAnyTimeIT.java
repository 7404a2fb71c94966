package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Every red flag, whenever it is noticed: the urgent task and both mails are there although the clock stands still, and the
 * review goes on.
 */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class RedFlagAtAnyTimeIT {

    @Autowired
    CaseDriver driver;

    @Autowired
    WorkList work;

    @Autowired
    Cases cases;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void aTuesday() {
        rehearsal.goTo(Instant.parse("2026-11-24T05:00:00Z"));
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void amongTheRecords(RedFlag flag) {
        var caseId = caseAt("Task_ObtainRecord");

        assertAnswered(caseId, flag);
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void onACaseThatRests(RedFlag flag) {
        var caseId = caseAt("Task_ObtainRecord");
        cases.putOnHold(caseId, "The family travels");
        rehearsal.runDueJobs(caseId);

        assertAnswered(caseId, flag);
    }

    @Test
    void whileABoardIsScheduled() {
        var caseId = caseAt("Task_ScheduleBoard");

        for (var flag : RedFlag.values()) {
            assertAnswered(caseId, flag);
        }
    }

    private void assertAnswered(CaseId caseId, RedFlag flag) {
        var before = tasks(caseId).toList();
        var lanes = Collections.frequency(before, "Task_ConfirmContact");

        cases.raiseRedFlag(caseId, flag, "The daughter called");
        rehearsal.runDueJobs(caseId);

        assertThat(tasks(caseId)).containsAll(before);
        assertThat(Collections.frequency(tasks(caseId).toList(), "Task_ConfirmContact"))
                .isEqualTo(lanes + 1);
        assertThat(mails(caseId, "act-now", "FAMILY")).isEqualTo(lanes + 1);
        assertThat(mails(caseId, "red-flag-raised", "HOME_TEAM")).isEqualTo(lanes + 1);
    }

    private int mails(CaseId caseId, String template, String recipient) {
        return sql.sql("select count(*) from outbox where case_reference = ? and template = ? and recipient = ?"
                        + " and cancelled_at is null")
                .params(caseId.reference(), template, recipient)
                .query(Integer.class)
                .single();
    }

    private Stream<String> tasks(CaseId caseId) {
        return work.tasksOf(caseId).stream().map(WorkList.Work::key);
    }

    private CaseId caseAt(String task) {
        var caseId = driver.open(ExampleCases.inquiry("nsclc"));
        ExampleCases.lead(
                driver, caseId, task, answers -> answers.but("Task_ChooseService", "service", "TUMOUR_BOARD"));
        return caseId;
    }
}
