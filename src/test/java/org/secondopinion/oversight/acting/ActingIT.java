package org.secondopinion.oversight.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.Urgency;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What managers do about a case: it is done in the engine and the rooms, and kept under their name. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class ActingIT {

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Journal journal;

    @Autowired
    Pathway pathway;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Reassignment reassignment;

    @Autowired
    CasePriority priority;

    @Autowired
    MorningAlerts alerts;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    CaseId caseId;

    @BeforeEach
    void aCaseToDecideOn() {
        rehearsal.goTo(Instant.parse("2026-09-07T06:00:00Z"));
        caseId = driver.open(ExampleCases.inquiry("unknown-tumour"));
        driver.nextTask(caseId).orElseThrow();
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void severalTasksAreGivenToAnotherAndWhatCannotBeGivenIsTold() {
        var task = driver.nextTask(caseId).orElseThrow().id();
        tasks.setAssignee(task, null);

        var result = reassignment.give(List.of(task, "no-such-task"), "coordinator", "She is back.", "manager");

        assertThat(result.done()).containsExactly(task);
        assertThat(result.refused())
                .containsExactly(new Reassignment.Refused("no-such-task", "This task is done already."));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("coordinator");
        assertThat(reassignment
                        .give(List.of(task), "specialist", "?", "manager")
                        .refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.why()).contains("is done by coordinator"));
        assertThat(journal.of(caseId)).anySatisfy(entry -> {
            assertThat(entry.happened())
                    .startsWith("Task reassigned by manager")
                    .contains("to coordinator");
            assertThat(entry.words()).isEqualTo("She is back.");
        });
        assertThat(sql.sql("select user_id_ from act_hi_op_log where task_id_ = ? and operation_type_ = 'Assign'"
                                + " and user_id_ is not null")
                        .param(task)
                        .query(String.class)
                        .list())
                .containsOnly("manager");
    }

    @Test
    void aCaseIsMadeUrgentWithItsTasks() {
        priority.change(caseId, Urgency.URGENT, "Pain.", "manager");

        assertThat(cases.get(caseId).urgency()).isEqualTo(Urgency.URGENT);
        assertThat(driver.nextTask(caseId).orElseThrow().priority()).isEqualTo(100);
        assertThat(row()).containsEntry("is_urgent", true).containsEntry("urgency", "URGENT");
        assertThatThrownBy(() -> priority.change(caseId, Urgency.URGENT, "Pain.", "manager"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPauseIsNotedAndEnded() {
        assertThat(post("/pause", Map.of("reason", "OWN_DELAY"))).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(row()).containsEntry("pause_reason", "OWN_DELAY").containsEntry("pause_owner", "US");
        assertThat(post("/pause/end", Map.of())).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(row()).containsEntry("pause_reason", null);
        assertThat(post("/pause/end", Map.of())).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post("/pause", Map.of())).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void whatIsBrokenIsTriedAgain() {
        pathway.mailUndeliverable(caseId, UUID.randomUUID());
        var timer = management
                .createJobQuery()
                .processInstanceId(tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseId.reference())
                        .list()
                        .get(0)
                        .getProcessInstanceId())
                .list();
        timer.forEach(job -> management.setJobRetries(job.getId(), 0));
        assertThat(row()).containsEntry("incidents", 1 + timer.size());

        for (var incident : incidents()) {
            assertThat(manager()
                            .postForEntity(
                                    "/api/oversight/incidents/"
                                            + incident.at("/id").asText() + "/retry",
                                    null,
                                    String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NO_CONTENT);
        }

        assertThat(incidents()).isEmpty();
        assertThat(row()).containsEntry("incidents", 0);
    }

    @Test
    void anEscalationAsksTheCoordinatorAndIsKept() {
        assertThat(post("/escalate", Map.of("reason", "Nothing moves."))).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(sql.sql("select address from outbox where case_reference = ? and template = 'case-escalated'")
                        .param(caseId.reference())
                        .query(String.class)
                        .list())
                .containsExactly("coordinator");
        assertThat(manager()
                        .getForObject("/api/oversight/cases/" + caseId + "/deeds", JsonNode.class)
                        .toString())
                .contains("\"by\":\"manager\"", "Escalated")
                .doesNotContain("Nothing moves");
        assertThat(http.withBasicAuth("analyst", "demo")
                        .postForEntity(
                                "/api/oversight/cases/" + caseId + "/escalate", Map.of("reason", "x"), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void theMorningMailTellsNewRisksOnceAndThereIsNoneWhenThereIsNothing() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sql.sql("update oversight_cases set standing = 'ON_TIME', incidents = 0")
                    .update();
            // Lists of holidays that are missing are told first, and not again within the month.
            alerts.queue();
            var told = mails().size();
            morning("2026-09-08");
            assertThat(mails()).as("nothing to tell").hasSize(told);

            stand("AT_RISK", "2026-09-08T20:00:00Z");
            morning("2026-09-09");
            assertThat(mails())
                    .hasSize(told + 1)
                    .anySatisfy(mail -> assertThat(mail)
                            .contains("Newly at risk (1):", caseId + ", due 2026-09-09, expected by 2026-09-14"));
            morning("2026-09-10");
            assertThat(mails()).as("told already").hasSize(told + 1);

            stand("LATE", "2026-09-11T00:00:00Z");
            morning("2026-09-12");
            assertThat(mails()).as("a Saturday").hasSize(told + 1);
            morning("2026-09-15");
            morning("2026-09-15");
            assertThat(mails())
                    .hasSize(told + 2)
                    .anySatisfy(mail -> assertThat(mail).contains("Late (1):", caseId + ", was due 2026-09-09"));
        });
    }

    private void morning(String day) {
        rehearsal.goTo(Instant.parse(day + "T03:15:00Z"));
        alerts.queue();
    }

    private void stand(String standing, String since) {
        sql.sql("update oversight_cases set standing = ?, standing_since = ?, due_on = '2026-09-09',"
                        + " forecast_risk = '2026-09-14' where reference = ?")
                .params(standing, java.sql.Timestamp.from(Instant.parse(since)), caseId.reference())
                .update();
    }

    private List<String> mails() {
        return sql.sql("select detail from outbox where template = 'oversight-daily'")
                .query(String.class)
                .list();
    }

    private List<JsonNode> incidents() {
        var all = manager().getForObject("/api/oversight/incidents", JsonNode[].class);
        return List.of(all).stream()
                .filter(one -> one.at("/reference").asText().equals(caseId.reference()))
                .toList();
    }

    private HttpStatusCode post(String what, Map<String, String> body) {
        ResponseEntity<String> answer =
                manager().postForEntity("/api/oversight/cases/" + caseId + what, body, String.class);
        return answer.getStatusCode();
    }

    private TestRestTemplate manager() {
        return http.withBasicAuth("manager", "demo");
    }

    private Map<String, Object> row() {
        return sql.sql("select * from oversight_cases where reference = ?")
                .param(caseId.reference())
                .query()
                .singleRow();
    }
}
