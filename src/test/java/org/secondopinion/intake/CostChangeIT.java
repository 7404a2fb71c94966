package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The cost range on its way with the case: another format, the acceptance, and a change that is accepted anew. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class CostChangeIT {

    @Autowired
    CaseDriver driver;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    CostEstimates costs;

    @Autowired
    Cases cases;

    @Autowired
    Journal journal;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void anotherFormatIsPricedByTheSameRuleAndTheRecordsBeginWithTheAcceptance() {
        var caseId = caseAt("Task_RecordCostAnswer");
        var first = costs.toAnswer(caseId).orElseThrow();
        assertThat(costs.accepted(caseId)).isEmpty();

        costs.answer(caseId, first.id(), CostAnswer.otherFormat(ReviewFormat.BOARD), "family");
        assertThat(costs.isBeingMade(caseId)).isTrue();
        assertThat(nextTask(caseId)).isEqualTo("Task_RecordCostAnswer");

        var second = costs.toAnswer(caseId).orElseThrow();
        assertThat(second.scope().format()).isEqualTo(ReviewFormat.BOARD);
        assertThat(cases.get(caseId).formatWished()).isEqualTo(ReviewFormat.BOARD);
        assertThat(second.range().included()).extracting(CostItem::code).contains("BOARD_REVIEW");
        assertThat(second.range().ruleVersion())
                .isEqualTo(first.range().ruleVersion())
                .isPositive();
        assertThat(mails(caseId, "cost-range")).isEqualTo(2);
        assertThat(costs.accepted(caseId)).isEmpty();

        costs.answer(caseId, second.id(), CostAnswer.accepted(), "family");
        assertThat(nextTask(caseId)).isEqualTo("Task_ObtainRecord");
        assertThat(costs.accepted(caseId)).map(CostEstimate::id).contains(second.id());
    }

    @Test
    void aCoordinatorChangesTheRangeAndTheFamilyAcceptsAnew() {
        var caseId = caseAt("Task_ObtainRecord");
        var accepted = costs.accepted(caseId).orElseThrow();
        var proposed = Map.of(
                "format", "BOARD", "country", "DE", "extras", new String[] {"SLIDE_COURIER"}, "reason", "The slides.");

        assertThat(send(caseId, "", proposed).getStatusCode().value()).isEqualTo(204);
        assertThat(mails(caseId, "cost-changed")).isOne();
        assertThat(costs.accepted(caseId)).map(CostEstimate::id).contains(accepted.id());
        var change = costs.toAnswer(caseId).orElseThrow();
        assertThat(change.scope().country()).isEqualTo("DE");
        assertThat(change.range().included()).extracting(CostItem::code).contains("BOARD_REVIEW", "SLIDE_COURIER");
        assertThat(journal.of(caseId)).anySatisfy(entry -> {
            assertThat(entry.happened()).startsWith("Cost range to be changed from ");
            assertThat(entry.words()).isEqualTo("The slides.");
        });
        assertThat(coordinator()
                        .getForObject(path(caseId), JsonNode.class)
                        .path("waiting")
                        .asText())
                .contains("Board, in Germany, with courier of slides or blocks");

        costs.answer(caseId, change.id(), CostAnswer.accepted(), "family");
        assertThat(costs.accepted(caseId)).map(CostEstimate::id).contains(change.id());
        assertThat(nextTask(caseId)).isEqualTo("Task_ObtainRecord");
        assertThat(mails(caseId, "cost-change-answered")).isOne();
        assertThat(sql.sql("select count(*) from pathway_inbox where case_reference = ? and delivered_at is null")
                        .param(caseId.reference())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatCannotBeProposedIsRefusedInASentence() {
        var caseId = caseAt("Task_ObtainRecord");
        var before = costs.history(caseId);

        assertThat(refusal(caseId, "", Map.of("format", "FAX", "reason", "r")))
                .contains("not one that the field takes");
        assertThat(refusal(caseId, "", Map.of("format", "BOARD"))).contains("Write why it changes");
        assertThat(refusal(caseId, "", Map.of("format", "BOARD", "country", "XX", "reason", "r")))
                .contains("Choose the country from the list.");
        assertThat(refusal(caseId, "/answer", Map.of("answer", "ACCEPTED"))).contains("No changed cost range waits");
        assertThat(http.withBasicAuth("specialist", "demo")
                        .postForEntity(path(caseId), Map.of("format", "BOARD", "reason", "r"), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(costs.history(caseId)).isEqualTo(before);
    }

    private String refusal(CaseId caseId, String what, Map<String, ?> body) {
        var answer = send(caseId, what, body);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        return answer.getBody();
    }

    private ResponseEntity<String> send(CaseId caseId, String what, Map<String, ?> body) {
        return coordinator().postForEntity(path(caseId) + what, body, String.class);
    }

    private TestRestTemplate coordinator() {
        return http.withBasicAuth("coordinator", "demo");
    }

    private static String path(CaseId caseId) {
        return "/api/cases/" + caseId.reference() + "/cost-change";
    }

    private int mails(CaseId caseId, String template) {
        return sql.sql("select count(*) from outbox where case_reference = ? and template = ?")
                .params(caseId.reference(), template)
                .query(Integer.class)
                .single();
    }

    private String nextTask(CaseId caseId) {
        return driver.nextTask(caseId).orElseThrow().key();
    }

    private CaseId caseAt(String task) {
        var caseId = driver.open(ExampleCases.inquiry("nsclc"));
        ExampleCases.lead(driver, caseId, task, answers -> answers);
        return caseId;
    }
}
