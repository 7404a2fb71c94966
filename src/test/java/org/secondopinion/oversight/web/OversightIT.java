package org.secondopinion.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.HouseVisitor;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.oversight.LivedCases;
import org.secondopinion.oversight.figures.Tallies;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What managers ask over HTTP, held against the engine's history. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class OversightIT {

    @Autowired
    ApplicationContext application;

    @Autowired
    TestRestTemplate http;

    @LocalServerPort
    int port;

    static HouseVisitor manager;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient sql;

    Map<String, CaseId> lived;

    @BeforeEach
    void lived() {
        lived = LivedCases.on(application);
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void casesAreListedWithTheirStagesAndPauses() {
        var delivered = line("delivered");
        assertThat(delivered.at("/bars/0/stage").asText()).isEqualTo("CallActivity_Intake");
        assertThat(delivered.at("/promise/workingDays").asInt()).isEqualTo(15);
        assertThat(delivered.at("/incidents").asInt()).isEqualTo(1);
        var reviewed = line("reviewed");
        assertThat(reviewed.at("/pause/reason").asText()).isEqualTo("TESTS_AWAITED");
        assertThat(reviewed.at("/pauses"))
                .anySatisfy(pause -> assertThat(pause.at("/to").isNull()).isTrue());
        assertThat(reviewed.at("/window/latestUsefulOn").asText()).startsWith("2026-");
    }

    @Test
    void pageAfterPageEveryCaseComesOnceInOrderAlsoByGroups() {
        var all = references("/cases?is=all&limit=200");

        assertThat(all).hasSizeGreaterThanOrEqualTo(lived.size()).doesNotHaveDuplicates();
        assertThat(walked("/cases?is=all&limit=7")).containsExactlyElementsOf(all);
        for (var group :
                List.of("stage", "coordinator", "centre", "country", "tumourGroup", "serviceType", "standing")) {
            assertThat(walked("/cases?is=all&limit=7&group=" + group))
                    .as(group)
                    .containsExactlyElementsOf(references("/cases?is=all&limit=200&group=" + group))
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "state=PAUSED, reviewed held",
        "state=URGENT, urgent",
        "state=INCIDENT, delivered",
        "state=KEPT, delivered followed-up",
        "pauseReason=ON_HOLD, held",
        "stage=CallActivity_ExpertReview, reviewed",
        "is=closed&tumourGroup=DIGESTIVE, withdrawn",
        "is=all&by=REPORTED&from=2026-07-01&to=2026-08-01&promisedDays=15&daysToReport=0-15, delivered followed-up",
        "by=DUE&to=2030-01-01, reviewed"
    })
    void aFilterFindsWhatItSays(String filter, String whom) {
        var found = references("/cases?" + filter);

        assertThat(lived.keySet().stream()
                        .filter(what -> found.contains(lived.get(what).reference())))
                .containsExactlyInAnyOrder(whom.split(" "));
    }

    @Test
    void aCaseIsFoundByItsNumberWhetherItHasEndedOrNot() {
        var reference = lived.get("withdrawn").reference();

        assertThat(references("/cases?search=" + reference)).containsExactly(reference);
        assertThat(references("/cases?search=" + Integer.parseInt(reference.substring(8))))
                .containsExactly(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases?search=Sunanda",
                "/cases?state=HAPPY",
                "/cases?colour=red",
                "/cases?from=yesterday",
                "/cases?from=1990-01-01&to=2026-01-01",
                "/cases?from=2026-02-01&to=2026-01-01",
                "/cases?after=nonsense",
                "/cases?limit=5000",
                "/cases?daysToReport=many",
                "/definitions/Nothing/durations",
                "/definitions/Intake/durations?version=77",
                "/definitions/Intake/durations?from=2026-01-01",
                "/dashboard?from=1900-01-01&to=2026-01-01"
            })
    void badQuestionsGetASentence(String question) {
        var answer = ask(question);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/detail").asText()).endsWith(".").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/SO-2019-000001", "/cases/SO-2019-000001/activities", "/cases/x", "/instances/gone"})
    void whatIsNotThereIsSaid(String question) {
        assertThat(ask(question).statusCode()).isEqualTo(404);
    }

    @Test
    void theTableHoldsTheSameCases() {
        var table = ask("/cases.csv?is=all").body();

        assertThat(table.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(references("/cases?is=all&limit=200"));
    }

    @Test
    void theLineOfACaseAgreesWithTheEnginesHistory() {
        var reference = lived.get("delivered").reference();
        var line = get("/cases/" + reference);
        var tasks = sql.sql("select count(*) from act_hi_taskinst t join act_hi_procinst p using (proc_inst_id_)"
                        + " where p.business_key_ = ?")
                .param(reference)
                .query(Integer.class)
                .single();

        assertThat(line.at("/tasks")).hasSize(tasks);
        assertThat(line.at("/clocks"))
                .extracting(clock -> clock.at("/clock").asText())
                .containsExactly("COLLECTION", "REVIEW", "AFTERWARDS");
        assertThat(line.at("/waits")).isNotEmpty();
        assertThat(line.at("/notes")).isEmpty();
    }

    @Test
    void everyActivityOfACaseAndItsCalledProcessesIsTold() {
        var reference = lived.get("delivered").reference();
        var told = get("/cases/" + reference + "/activities");
        var activities = sql.sql("select count(*) from act_hi_actinst a join act_hi_procinst p using (proc_inst_id_)"
                        + " where p.business_key_ = ?")
                .param(reference)
                .query(Integer.class)
                .single();

        assertThat(told.at("/activities")).hasSize(activities);
        assertThat(told.at("/instances"))
                .extracting(instance -> instance.at("/definition").asText())
                .contains("SecondOpinion", "Intake", "RecordCollection", "ReportDelivery");
        assertThat(told.at("/activities"))
                .anySatisfy(task -> {
                    assertThat(task.at("/kind").asText()).isEqualTo("HUMAN");
                    assertThat(task.at("/completedBy").asText()).isEqualTo("coordinator");
                    assertThat(task.at("/offeredTo").asText()).isEqualTo("coordinator");
                })
                .anySatisfy(wait -> assertThat(wait.at("/kind").asText()).isEqualTo("WAITING"));
        assertThat(told.at("/variables"))
                .anySatisfy(change -> assertThat(change.at("/name").asText()).isEqualTo("serviceType"));
        assertThat(told.at("/incidents/0/type").asText()).isEqualTo("mailUndeliverable");
        var instance = told.at("/instances/1/id").asText();
        assertThat(get("/instances/" + instance).at("/reference").asText()).isEqualTo(reference);
    }

    @Test
    void aCaseWithVeryManyStepsAndAClockThatWentBackIsShownWithANote() {
        sql.sql("insert into oversight_cases (reference, status, urgency, is_urgent, country, tumour_group, opened_at,"
                        + " incidents, standing, standing_since) values ('SO-2025-000001', 'OPEN', 'ROUTINE', false, 'IN',"
                        + " 'LUNG', now(), 0, 'UNPROMISED', now())")
                .update();
        sql.sql(
                        "insert into oversight_steps (id, case_reference, process_instance, definition, version, activity, kind,"
                                + " started_at, ended_at) select 'many' || n, 'SO-2025-000001', 'i', 'Intake', 1, 'Task_Again',"
                                + " 'TASK', now(), now() - interval '1 hour' from generate_series(1, 2500) n")
                .update();
        try {
            var line = get("/cases/SO-2025-000001");

            assertThat(line.at("/tasks")).hasSize(2000);
            assertThat(line.at("/tasks/0/workingDays").asDouble()).isZero();
            assertThat(line.at("/notes"))
                    .extracting(JsonNode::asText)
                    .anySatisfy(note -> assertThat(note).contains("first 2000"))
                    .anySatisfy(note -> assertThat(note).contains("clock").contains("went back"));
        } finally {
            sql.sql("delete from oversight_steps where case_reference = 'SO-2025-000001'")
                    .update();
            sql.sql("delete from oversight_cases where reference = 'SO-2025-000001'")
                    .update();
        }
    }

    @Test
    void aVersionThatIsNoLongerDeployedIsToldFromItsFigures() {
        sql.sql("insert into oversight_versions_known values ('Intake', 99)").update();

        var durations = get("/definitions/Intake/durations?version=99");

        assertThat(durations.at("/notes"))
                .extracting(JsonNode::asText)
                .anySatisfy(note -> assertThat(note).contains("Version 99 is no longer deployed"));
        sql.sql("delete from oversight_versions_known where version = 99").update();
    }

    @Test
    void finishedRunsOfAModelAreListed() {
        var finished = sql.sql("select count(*) from act_hi_procinst where proc_def_key_ = 'Intake'"
                        + " and end_time_ is not null")
                .query(Integer.class)
                .single();
        var page = get("/definitions/Intake/instances?version=1");

        assertThat(page.at("/instances")).hasSize(Math.min(50, finished));
        assertThat(page.at("/instances/0/endEvent").asText()).startsWith("EndEvent_");
        assertThat(get("/definitions/Intake/instances?state=running&to=2026-08-31")
                        .at("/instances"))
                .anySatisfy(run -> assertThat(run.at("/reference").asText())
                        .isEqualTo(lived.get("urgent").reference()));
        assertThat(get("/definitions/Intake/instances?version=9").at("/instances"))
                .isEmpty();
    }

    @Test
    void durationsCountEveryFinishedStepOnce() {
        tallies.count();
        tallies.count();
        var durations = get("/definitions/Intake/durations?from=2026-07-01&to=2026-08-31");

        for (var activity : durations.at("/activities")) {
            var finished = sql.sql("select count(*) from act_hi_actinst where proc_def_key_ = 'Intake' and act_id_ = ?"
                            + " and end_time_ >= '2026-06-30 18:30' and end_time_ < '2026-08-31 18:30'")
                    .param(activity.at("/activity").asText())
                    .query(Integer.class)
                    .single();
            assertThat(activity.at("/now/steps").asInt()).isEqualTo(finished);
            assertThat(activity.at("/before/steps").asInt()).isZero();
        }
        assertThat(durations.at("/activities")).anySatisfy(task -> {
            assertThat(task.at("/activity").asText()).isEqualTo("Task_DecideOnInquiry");
            assertThat(task.at("/now/median").asDouble()).isPositive();
            assertThat(task.at("/now/p90").asDouble())
                    .isGreaterThanOrEqualTo(task.at("/now/median").asDouble());
        });
        assertThat(durations.at("/versions/0/isDeployed").asBoolean()).isTrue();
        assertThat(get("/definitions/SecondOpinion/durations?from=2006-07-01&to=2026-08-31")
                        .at("/activities"))
                .isNotEmpty();
    }

    @Test
    void everyFigureOfTheDashboardOpensItsCases() {
        tallies.count();
        var dashboard = get("/dashboard?from=2026-07-01&to=2026-08-31");

        assertThat(dashboard.at("/promises/reported").asInt()).isPositive();
        assertFigure(dashboard.at("/promises/kept").asInt(), dashboard.at("/promises/keptCases"));
        dashboard.at("/open").forEach(count -> assertFigure(count.at("/number").asInt(), count.at("/cases")));
        dashboard
                .at("/paused")
                .forEach(count -> assertFigure(count.at("/number").asInt(), count.at("/cases")));
        assertFigure(dashboard.at("/incidents/number").asInt(), dashboard.at("/incidents/cases"));
        dashboard.at("/toReport").forEach(days -> {
            assertFigure(days.at("/reported").asInt(), days.at("/cases"));
            days.at("/bars").forEach(bar -> assertFigure(bar.at("/number").asInt(), bar.at("/cases")));
        });
        dashboard
                .at("/toComplete/bars")
                .forEach(bar -> assertFigure(bar.at("/number").asInt(), bar.at("/cases")));
    }

    @ParameterizedTest
    @CsvSource({"manager, 200", "analyst, 200", "coordinator, 403", "specialist, 403", "admin, 403"})
    void onlyThoseWhoOverseeAskForAllCases(String login, int status) {
        assertThat(http.withBasicAuth(login, "demo")
                        .getForEntity("/api/oversight/cases", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    private void assertFigure(int number, JsonNode filter) {
        var query = new ArrayList<String>();
        filter.fields()
                .forEachRemaining(field ->
                        query.add(field.getKey() + "=" + field.getValue().asText()));
        assertThat(references("/cases?limit=200&" + String.join("&", query)))
                .as(query.toString())
                .hasSize(number);
    }

    private List<String> walked(String question) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = get(question + (next.isEmpty() ? "" : "&after=" + next));
            page.at("/cases").forEach(one -> found.add(one.at("/reference").asText()));
            next = page.at("/next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return found;
    }

    private List<String> references(String question) {
        return walked(question.contains("limit=") ? question : question + "&limit=200");
    }

    private JsonNode line(String what) {
        var found = get("/cases?is=all&search=" + lived.get(what).reference()).at("/cases");
        assertThat(found).as(what).hasSize(1);
        return found.get(0);
    }

    private JsonNode get(String question) {
        var answer = ask(question);
        assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> ask(String question) {
        try {
            if (manager == null) {
                manager = HouseVisitor.loggedIn(port, "manager");
            }
            return manager.get("/api/oversight" + question);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
