package org.secondopinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.handback.HandbackAnswers;
import org.secondopinion.handback.HomeTeamAnswer;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.matching.Invitations;
import org.secondopinion.messages.OutboxReader;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.report.FollowUpQuestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Whole cases with a word of its own in every text field that anybody fills in: each word stands in a table of ours, and
 * none in a table of the engine, in a line of the log, or in a mail.
 */
@WholeApplication
// The driver runs what is due by itself, at its own time.
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class NothingMedicalInTheEngineIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    WorkList work;

    @Autowired
    Cases cases;

    @Autowired
    Invitations invitations;

    @Autowired
    FollowUpQuestions followUpQuestions;

    @Autowired
    HandbackAnswers answers;

    @Autowired
    OutboxReader outbox;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient sql;

    @Autowired
    ObjectMapper json;

    private final MarkedWords words = new MarkedWords();
    private WordyPeople people;
    private LogLines log;

    @BeforeEach
    void listen() {
        people = new WordyPeople(driver, work, cases, json, words);
        log = new LogLines();
    }

    @AfterEach
    void backToNow() {
        log.close();
        rehearsal.backToNow();
    }

    @Test
    void aRemoteOpinionWithEverythingThatCanComeInBetween() throws IOException {
        people.once("Task_ObtainRecord", Map.of("howItEnded", "WAIVED"));
        people.once("Task_InspectRecord", Map.of("usable", "NO", "whatToSendInstead", words.at("refused record")));
        people.once("Task_InspectRecord", Map.of("translationNeededForReviewers", "YES"));
        people.once("Task_WriteOpinion", Map.of("videoCallUseful", "YES"));
        people.once(
                "Task_CompleteReport",
                Map.of(
                        "answers",
                        "1. %s\n2. %s".formatted(words.at("first answer"), words.at("second answer")),
                        "notAnswered",
                        "3. " + words.at("question without an answer"),
                        "recommendations",
                        ""));
        people.once("Task_SignReport", Map.of("decision", "SEND_BACK", "whatToChange", words.at("report sent back")));
        people.once("Task_CompleteReport", Map.of("answers", "", "recommendations", words.at("recommendation")));
        people.once("Task_WriteAddendum", Map.of("answers", "1. %s\n2. %<s".formatted(words.at("addendum"))));
        people.once("Task_WriteAddendum", Map.of("answers", "3. " + words.at("addendum for the home team")));
        people.once("Task_CompareOpinions", Map.of("diagnosis", "CHANGED_MAJOR"));
        var caseId = inquiry("nsclc");

        people.until(caseId, "Task_WriteCaseSummary");
        summarise(caseId);
        people.until(caseId, "Task_ChooseSpecialist");
        people.step(caseId);
        decline();
        people.until(caseId, "Task_ExplainReport");
        followUpQuestions.ask(caseId, words.at("question from the family's page"));
        people.until(caseId, "Task_RecordHomeTeamAnswer");
        answers.give(
                caseId,
                new HomeTeamAnswer(
                        HomeTeamDecision.PARTLY,
                        Optional.of(words.at("home team's reason")),
                        Optional.of(words.at("home team's question"))),
                words.at("doctor"));
        people.untilTheEnd(caseId);

        assertThat(cases.get(caseId).status()).isEqualTo(CaseStatus.CLOSED);
        assertEveryWordIsOnlyOurs(caseId);
    }

    @Test
    void aTumourBoardThatFirstLacksInformationAndThenDissents() throws Exception {
        people.once("Task_ReviewGaps", Map.of("whatIsDone", "Asked"));
        people.once("Task_ChooseService", Map.of("service", "TUMOUR_BOARD", "reason", "A board was asked for"));
        people.once("Task_ChooseService", Map.of("service", "TUMOUR_BOARD"));
        people.once(
                "Task_ScheduleBoard",
                Map.of(
                        "answer",
                        "REJECT",
                        "meetingDate",
                        "",
                        "startTime",
                        "",
                        "timeZone",
                        "",
                        "meetingLink",
                        "",
                        "missingInformation",
                        words.at("what the board lacks")));
        people.once("Task_AuthoriseMinutes", Map.of("agrees", "NO"));
        people.once(
                "Task_CompleteReport",
                Map.of(
                        "answers",
                        "1. " + words.at("only answer"),
                        "sendIncomplete",
                        true,
                        "overrideReason",
                        words.at("why incomplete")));
        var caseId = inquiry("sarcoma");

        people.until(caseId, "Task_HoldBoardMeeting");
        assertRefusedNames(caseId, "Dr " + words.refusedAt("names of those present"));
        people.untilTheEnd(caseId);

        assertThat(cases.get(caseId).status()).isEqualTo(CaseStatus.CLOSED);
        assertEveryWordIsOnlyOurs(caseId);
    }

    @Test
    void aVisitAfterASearchThatHadToBeWidened() throws IOException {
        people.once("Task_ChooseService", Map.of("service", "IN_PERSON_VISIT"));
        people.once("Task_RecordVisit", Map.of("moreInvestigations", "YES", "whichInvestigations", words.at("MRI")));
        var caseId = inquiry("mid-treatment-progression");

        people.until(caseId, "Task_ChooseSpecialist");
        people.step(caseId);
        decline();
        people.until(caseId, "Task_DecideOnExhaustedList");
        people.untilTheEnd(caseId);

        assertThat(cases.get(caseId).status()).isEqualTo(CaseStatus.CLOSED);
        assertEveryWordIsOnlyOurs(caseId);
    }

    @Test
    void anUrgentCaseThatRestsAndIsWithdrawn() throws IOException {
        var caseId = inquiry("cord-compression");
        people.once("Task_DecideOnInquiry", Map.of("decision", "ACCEPT_IN_PARALLEL"));

        people.until(caseId, "Task_ObtainRecord");
        tell(caseId, "red-flag", Map.of("flag", "NEUTROPENIC_SEPSIS", "reason", words.at("red flag")));
        tell(caseId, "hold", Map.of("reason", words.at("hold")));
        var file = upload(caseId, "OTHER", words.at("file name") + ".pdf", OnePage.pdf());
        assertThat(file.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        people.until(caseId, "Task_WriteCaseSummary");
        tell(caseId, "withdrawal", Map.of("reason", words.at("withdrawal")));
        people.untilTheEnd(caseId);

        assertThat(cases.get(caseId).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertEveryWordIsOnlyOurs(caseId);
    }

    @Test
    void aCaseWhosePatientDies() throws IOException {
        var caseId = inquiry("nsclc");

        people.until(caseId, "Task_WriteCaseSummary");
        tell(caseId, "death", Map.of("note", words.at("death")));
        people.untilTheEnd(caseId);

        assertThat(cases.get(caseId).status()).isEqualTo(CaseStatus.DECEASED);
        assertEveryWordIsOnlyOurs(caseId);
    }

    @Test
    void aStepThatFails() throws IOException {
        var caseId = inquiry("nsclc");
        people.until(caseId, "Task_WriteOpinion");
        sql.sql("alter table reports add constraint broken check (recommendations is null) not valid")
                .update();
        try {
            assertThatThrownBy(() -> people.until(caseId, "Task_CompleteReport"))
                    .hasStackTraceContaining("broken");
        } finally {
            sql.sql("alter table reports drop constraint broken").update();
        }

        assertThat(sql.sql("select count(*) from act_ru_job where exception_stack_id_ is not null")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertNoWordIsTheEngines();
    }

    @Test
    void whatIsRefused() throws Exception {
        var caseId = inquiry("nsclc");
        var api = "/api/cases/" + caseId;
        var word = words.at("refused");
        assertRefused(400, post("/api/inquiries", "{\"patient\": {\"givenName\": \"%s\"".formatted(word)));
        assertRefused(422, post("/api/inquiries", "{\"%s\": 1, \"patient\": {\"sex\": \"%<s\"}}".formatted(word)));
        assertRefused(413, post("/api/inquiries", word.repeat(100_000)));
        assertRefused(400, post(api + "/hold", "{\"reason\": \"%s".formatted(word)));
        assertRefused(422, post(api + "/hold", "{\"reason\": \"%s\"}".formatted(word.repeat(200))));
        assertRefused(422, post(api + "/red-flag", "{\"flag\": \"%s\", \"reason\": \"%<s\"}".formatted(word)));
        assertRefused(422, upload(caseId, word, word + ".pdf", OnePage.pdf()));
        assertRefused(422, upload(caseId, "OTHER", word + ".txt", word.getBytes(UTF_8)));

        people.until(caseId, "Task_DecideOnInquiry");
        var coordinator = HouseVisitor.loggedIn(port, "coordinator");
        var task = driver.nextTask(caseId).orElseThrow().id();
        for (var variables : List.of(
                "{\"decision\": {\"value\": \"%s\"}}",
                "{\"decision\": {\"value\": \"ACCEPT\"}, \"more\": {\"value\": \"%s\"}}",
                "{\"decision\": {\"value\": \"%s\", \"type\": \"Integer\"}}",
                "{\"decision\": {\"value\": {\"%s\": 1}, \"type\": \"Object\"}}",
                "{\"decision\": {\"value\": \"%s")) {
            assertThat(coordinator.submitTask(task, variables.formatted(word)).statusCode())
                    .isBetween(400, 599);
        }

        assertNoWordIsTheEngines();
    }

    private void assertRefusedNames(CaseId caseId, String names) throws Exception {
        var variables = "{\"caseDiscussed\": {\"value\": \"NO\"}, \"namesOfThosePresent\": {\"value\": \"%s\"}}";
        var answer = HouseVisitor.loggedIn(port, "board-coordinator")
                .submitTask(driver.nextTask(caseId).orElseThrow().id(), variables.formatted(names));
        assertThat(answer.body()).contains("does not begin with a specialty");
    }

    private static void assertRefused(int status, ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
    }

    private void assertEveryWordIsOnlyOurs(CaseId caseId) {
        assertNoWordIsTheEngines();
        var mails = outbox.of(caseId).stream()
                .map(mail -> mail.subject() + " " + mail.body())
                .collect(Collectors.joining("\n"));
        assertThat(words.in(mails)).as("words in mails").isEmpty();
        assertThat(words.missingIn(sql, "second_opinion"))
                .as("words that nobody kept")
                .isEmpty();
    }

    private void assertNoWordIsTheEngines() {
        assertThat(words.inTables(sql, "public", "act_"))
                .as("words in the engine's tables")
                .isEmpty();
        assertThat(words.in(log.text())).as("words in the log").isEmpty();
    }

    private CaseId inquiry(String example) throws IOException {
        var answer = post("/api/inquiries", people.inquiry(example).toString());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return CaseId.of(json.readTree(answer.getBody()).get("reference").textValue());
    }

    private void tell(CaseId caseId, String what, Map<String, String> fields) throws IOException {
        var answer = post("/api/cases/%s/%s".formatted(caseId, what), json.writeValueAsString(fields));
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private ResponseEntity<String> post(String path, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth("coordinator", "demo")
                .postForEntity(path, new HttpEntity<>(body, headers), String.class);
    }

    private void summarise(CaseId caseId) throws IOException {
        kept(
                "/api/cases/%s/summary/facts".formatted(caseId),
                Map.of(
                        "block", "TREATMENT",
                        "kind", "OTHER_TREATMENT",
                        "words", words.at("summary fact"),
                        "toxicity", words.at("summary side effects"),
                        "language", "hi",
                        "original", words.at("summary original"),
                        "source", "FAMILY"));
        kept(
                "/api/cases/%s/biomarkers/results".formatted(caseId),
                Map.of(
                        "marker",
                        "EGFR",
                        "result",
                        words.at("biomarker result"),
                        "specimen",
                        words.at("biomarker specimen"),
                        "laboratory",
                        words.at("biomarker laboratory"),
                        "interpretation",
                        "PENDING",
                        "method",
                        "NGS"));
    }

    private void kept(String path, Map<String, String> fields) throws IOException {
        var answer = post(path, json.writeValueAsString(fields));
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.CREATED);
    }

    private void decline() {
        for (var login : new String[] {"specialist", "specialist-2", "specialist-3"}) {
            for (var invitation : invitations.waitingFor(login)) {
                invitations.decline(invitation.id(), login, words.at("invitation declined"));
            }
        }
    }

    private ResponseEntity<String> upload(CaseId caseId, String kind, String name, byte[] content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("kind", kind);
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.withBasicAuth("coordinator", "demo")
                .postForEntity("/api/cases/%s/documents".formatted(caseId), parts, String.class);
    }
}
