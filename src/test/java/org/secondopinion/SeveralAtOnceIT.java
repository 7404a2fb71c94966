package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.handback.HandbackAnswers;
import org.secondopinion.handback.HomeTeamAnswer;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.records.RecordRequest;
import org.secondopinion.records.RecordRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;

/** What happens to one case at the same moment: everybody gets an answer, nothing is lost, nothing happens twice. */
@WholeApplication
// The driver runs what is due by itself, at its own time.
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class SeveralAtOnceIT {

    private static final Map<String, Object> CONSENT =
            Map.of("reviewByOurSpecialists", true, "whoGivesThem", "The patient", "howTheyWereGiven", "MAIL");
    private static final int MORE_THAN_DATABASE_CONNECTIONS = 24;

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    WorkList work;

    @Autowired
    RecordRequests requests;

    @Autowired
    HandbackAnswers answers;

    @Autowired
    HistoryService history;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient sql;

    /** What other tests left in this database, for cases that never wait for it. */
    private UUID[] leftByOthers;

    @BeforeEach
    void lookAround() {
        leftByOthers = sql.sql("select id from pathway_inbox where delivered_at is null and given_up_at is null")
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @RepeatedTest(3)
    void recordsOfOneCaseAreEachInspectedOnceAndTheCaseGoesOnOnce() throws Exception {
        var caseId = recordsAwaited();
        var kinds = awaited(caseId);
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(4);

        var answers = atOnce(
                kinds.stream().map(kind -> upload(caseId, kind, OnePage.pdf())).toList());

        assertThat(answers).extracting(HttpStatusCode::value).containsOnly(201);
        assertThat(requests.documents(caseId)).hasSameSizeAs(kinds);
        assertEverythingIsDelivered();
        var inspections = tasks(caseId, "Task_InspectRecord");
        assertThat(inspections).hasSameSizeAs(kinds);

        atOnce(inspections.stream()
                .map(task -> done(task.id(), Map.of("usable", "YES", "translationNeededForReviewers", "NO")))
                .toList());

        assertThat(passed(caseId, "Task_AssessCompleteness")).isOne();
        assertThat(driver.nextTask(caseId).map(WorkList.Work::key))
                .hasValueSatisfying(task -> assertThat(task).isIn("Task_DecideOnGaps", "Task_WriteCaseSummary"));
    }

    @Test
    void moreRecordsAtOnceThanThereAreDatabaseConnectionsAreAllTaken() throws Exception {
        var uploads = new ArrayList<Callable<HttpStatusCode>>();
        while (uploads.size() < MORE_THAN_DATABASE_CONNECTIONS) {
            var caseId = recordsAwaited();
            awaited(caseId).forEach(kind -> uploads.add(upload(caseId, kind, OnePage.pdf())));
        }

        assertThat(atOnce(uploads)).extracting(HttpStatusCode::value).containsOnly(201);
        assertEverythingIsDelivered();
    }

    @Test
    void oneFileSentSeveralTimesIsKeptOnce() throws Exception {
        var caseId = recordsAwaited();
        var kind = awaited(caseId).get(0);
        var file = OnePage.pdf();

        var answers = atOnce(IntStream.range(0, 4)
                .mapToObj(sender -> upload(caseId, kind, file))
                .toList());

        assertThat(answers)
                .extracting(HttpStatusCode::value)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(requests.documents(caseId)).hasSize(1);
        assertEverythingIsDelivered();
        assertThat(tasks(caseId, "Task_InspectRecord")).hasSize(1);
    }

    @RepeatedTest(3)
    void aTaskThatSeveralCompleteIsDoneByOneAndTheOthersAreTold() throws Exception {
        var caseId = at("Task_ObtainConsents");
        var task = tasks(caseId, "Task_ObtainConsents").get(0);

        var refusals = atOnce(IntStream.range(0, 4)
                .mapToObj(person -> done(task.id(), CONSENT))
                .toList());

        assertThat(refusals.stream().flatMap(Optional::stream))
                .containsExactly(
                        "This task is done already, or it is somebody else's.",
                        "This task is done already, or it is somebody else's.",
                        "This task is done already, or it is somebody else's.");
        assertThat(sql.sql(
                                "select count(*) from case_entries where case_reference = ? and happened = 'Consents recorded'")
                        .param(caseId.reference())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aTaskCompletedInTwoTasklistsIsDoneOnce() throws Exception {
        var caseId = at("Task_ObtainConsents");
        var task = tasks(caseId, "Task_ObtainConsents").get(0);
        var consent = """
                {"reviewByOurSpecialists": {"value": true, "type": "Boolean"},
                 "whoGivesThem": {"value": "The patient"}, "howTheyWereGiven": {"value": "MAIL"}}""";
        var tasklists = List.of(
                HouseVisitor.loggedIn(port, "coordinator"),
                HouseVisitor.loggedIn(port, "coordinator"),
                HouseVisitor.loggedIn(port, "coordinator"));

        var answers = atOnce(tasklists.stream()
                .map(tasklist -> (Callable<String>) () -> {
                    var answer = tasklist.submitTask(task.id(), consent);
                    return answer.statusCode() + " " + answer.body();
                })
                .toList());

        assertThat(answers).filteredOn(answer -> answer.startsWith("204")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.startsWith("204"))
                .allSatisfy(answer -> assertThat(answer).contains("done already"));
    }

    @Test
    void anInquiryRepeatedWithItsKeyIsOneCase() throws Exception {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        var inquiry = new HttpEntity<>(ExampleCases.json("nsclc"), headers);
        var before = started();

        var answers = atOnce(IntStream.range(0, 8)
                .mapToObj(sender -> (Callable<ResponseEntity<String>>)
                        () -> http.postForEntity("/api/inquiries", inquiry, String.class))
                .toList());

        assertThat(answers).extracting(answer -> answer.getStatusCode().value()).containsOnly(201);
        assertThat(answers.stream().map(ResponseEntity::getBody).distinct()).hasSize(1);
        assertThat(started()).isEqualTo(before + 1);
    }

    @Test
    void anAnswerThatComesBeforeItIsWaitedForWaitsInItsRow() throws Exception {
        var caseId = at("Task_WriteHandbackLetter");
        driver.complete(driver.nextTask(caseId).orElseThrow(), driver.typicalAnswers(caseId));
        answers.give(
                caseId,
                new HomeTeamAnswer(HomeTeamDecision.ADOPTED, Optional.empty(), Optional.empty()),
                "Dr. Kulkarne");
        assertThat(waiting()).isOne();
        assertThat(tasks(caseId, "Task_RecordHomeTeamAnswer")).isEmpty();

        rehearsal.runDueJobs(caseId);
        assertThat(tasks(caseId, "Task_RecordHomeTeamAnswer")).hasSize(1);

        assertEverythingIsDelivered();
        assertThat(tasks(caseId, "Task_RecordHomeTeamAnswer")).isEmpty();
        assertThat(passed(caseId, "Event_HomeTeamAnswered")).isOne();
    }

    private CaseId recordsAwaited() {
        return at("Task_ObtainRecord");
    }

    private CaseId at(String task) {
        var caseId = driver.open(ExampleCases.inquiry("mid-treatment-progression"));
        ExampleCases.lead(driver, caseId, task, answers -> answers);
        return caseId;
    }

    private List<String> awaited(CaseId caseId) {
        return requests.open(caseId).stream()
                .filter(open -> open.state() == RecordRequest.State.REQUESTED)
                .map(open -> open.kind().name())
                .toList();
    }

    private List<WorkList.Work> tasks(CaseId caseId, String key) {
        return work.tasksOf(caseId).stream()
                .filter(task -> task.key().equals(key))
                .toList();
    }

    private long passed(CaseId caseId, String activity) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.reference())
                .list()
                .stream()
                .mapToLong(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(activity)
                        .count())
                .sum();
    }

    private long started() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("SecondOpinion")
                .count();
    }

    private void assertEverythingIsDelivered() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(waiting()).isZero());
    }

    private int waiting() {
        return sql.sql("select count(*) from pathway_inbox where delivered_at is null and given_up_at is null"
                        + " and not id = any(?)")
                .param(leftByOthers)
                .query(Integer.class)
                .single();
    }

    /** Completes a task; answers with the sentence when that is refused. */
    private Callable<Optional<String>> done(String task, Map<String, Object> fields) {
        return () -> {
            try {
                work.complete(task, "coordinator", fields);
                return Optional.empty();
            } catch (Refusal refusal) {
                return Optional.of(refusal.getMessage());
            }
        };
    }

    private Callable<HttpStatusCode> upload(CaseId caseId, String kind, byte[] content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("kind", kind);
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "record.pdf";
            }
        });
        return () -> http.withBasicAuth("coordinator", "demo")
                .postForEntity("/api/cases/%s/documents".formatted(caseId), parts, String.class)
                .getStatusCode();
    }

    /** Begins everything at the same moment, each in a thread of its own. */
    private static <T> List<T> atOnce(List<Callable<T>> actions) throws Exception {
        var start = new CyclicBarrier(actions.size());
        var threads = Executors.newFixedThreadPool(actions.size());
        try {
            var begun = new ArrayList<Future<T>>();
            for (var action : actions) {
                begun.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var running : begun) {
                results.add(running.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
