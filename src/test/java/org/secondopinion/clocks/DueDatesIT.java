package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open due dates follow their calendar and their case's pauses, and nothing else moves them. */
@WholeApplication
class DueDatesIT {

    @Value("${second-opinion.data-folder}/clocks/holidays.csv")
    Path list;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    Cases cases;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient sql;

    @Autowired
    Pauses pauses;

    @Autowired
    CalendarWatch calendars;

    @Autowired
    MorningRound morning;

    @Autowired
    Rehearsal rehearsal;

    @BeforeEach
    void theListsAsTheyCome() {
        calendars.look();
    }

    @AfterEach
    void takeTheHolidayBack() throws IOException {
        Files.deleteIfExists(list);
        calendars.look();
        rehearsal.backToNow();
    }

    @Test
    void aNewHolidayMovesTheDatesItTouchesAndNoOthers() throws IOException {
        var monday = decisionAwaited("2026-07-06T05:00:00Z", "nsclc");
        var wednesday = decisionAwaited("2026-07-08T05:00:00Z", "dlbcl");
        assertThat(due(monday)).isEqualTo("2026-07-07T12:30:00Z");
        assertThat(due(wednesday)).isEqualTo("2026-07-09T12:30:00Z");

        tuesdayIsADayOff();
        assertThat(due(monday)).isEqualTo("2026-07-08T12:30:00Z");
        assertThat(due(wednesday)).isEqualTo("2026-07-09T12:30:00Z");
        assertThat(journal.of(monday))
                .extracting(Journal.Entry::happened)
                .contains(
                        "'Decide on inquiry' is due 2026-07-08 12:30 UTC instead of 2026-07-07 12:30 UTC: a calendar has"
                                + " changed");
        assertThat(journal.of(wednesday))
                .noneSatisfy(entry -> assertThat(entry.happened()).contains("is due"));
    }

    @Test
    void aDateThatAPersonSetStays() throws IOException {
        var monday = decisionAwaited("2026-07-06T05:00:00Z", "nsclc");
        identity.setAuthentication("manager", List.of("manager"));
        tasks.setDueDate(task(monday).getId(), Date.from(Instant.parse("2026-07-07T06:00:00Z")));
        identity.clearAuthentication();

        tuesdayIsADayOff();
        assertThat(due(monday)).isEqualTo("2026-07-07T06:00:00Z");
    }

    @Test
    void aFaultyListChangesNothing() throws IOException {
        var monday = decisionAwaited("2026-07-06T05:00:00Z", "nsclc");
        write("company,7 July,Day off,holiday,Management");
        assertThat(due(monday)).isEqualTo("2026-07-07T12:30:00Z");
    }

    @Test
    void whatIsDueWaitsWithItsCaseButNotInTheUrgentLane() throws IOException {
        var held = decisionAwaited("2026-07-06T05:00:00Z", "cord-compression");
        var urgent = urgentDue(held);
        rehearsal.goTo(Instant.parse("2026-07-06T06:00:00Z"));
        pauses.pause(
                held,
                new Pauses.Noted(
                        PauseReason.DECISION_AWAITED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "coordinator");
        rehearsal.goTo(Instant.parse("2026-07-07T06:00:00Z"));
        morning.look();
        assertThat(due(held)).isEqualTo("2026-07-08T12:30:00Z");
        rehearsal.goTo(Instant.parse("2026-07-09T06:00:00Z"));
        pauses.end(held, "coordinator");
        assertThat(due(held)).isEqualTo("2026-07-10T12:30:00Z");
        assertThat(urgentDue(held)).isEqualTo(urgent);
    }

    @Test
    void aPersonIsRemindedOnceADayAndManagersHearWhatIsOverdueForLong() throws IOException {
        var monday = decisionAwaited("2026-07-06T05:00:00Z", "nsclc");
        var coordinator = cases.get(monday).coordinator().orElseThrow();
        morning.look();
        morning.look();
        assertThat(digests("tasks-due", coordinator, "2026-07-06"))
                .singleElement()
                .asString()
                .contains(monday + ": Decide on inquiry, due Tuesday, 7 July")
                .doesNotContain("Deshpane");
        assertThat(digests("tasks-overdue", "manager", "2026-07-06")).isEmpty();

        rehearsal.goTo(Instant.parse("2026-07-11T05:00:00Z"));
        morning.look();
        assertThat(digests("tasks-due", coordinator, "2026-07-11")).isEmpty();

        rehearsal.goTo(Instant.parse("2026-07-13T05:00:00Z"));
        morning.look();
        assertThat(digests("tasks-overdue", "manager", "2026-07-13"))
                .singleElement()
                .asString()
                .contains(monday + ": Decide on inquiry, due Tuesday, 7 July, overdue for 4 working days (");
    }

    private List<String> digests(String template, String username, String day) {
        return sql.sql("select detail from outbox where case_reference is null and message_key = ?")
                .param("%s:%s:%s".formatted(template, username, day))
                .query(String.class)
                .list();
    }

    private void tuesdayIsADayOff() throws IOException {
        write("company,2026-07-07,Day off,holiday,Management");
    }

    private void write(String day) throws IOException {
        Files.createDirectories(list.getParent());
        Files.writeString(list, "calendar,date,name,kind,source\n" + day + "\n");
        calendars.look();
    }

    private Instant due(CaseId caseId) {
        return task(caseId).getDueDate().toInstant();
    }

    private Instant urgentDue(CaseId caseId) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> find(caseId, "Task_ConfirmContact"), Optional::isPresent)
                .map(task -> task.getDueDate().toInstant())
                .orElseThrow();
    }

    private Task task(CaseId caseId) {
        return find(caseId, "Task_DecideOnInquiry").orElseThrow();
    }

    private Optional<Task> find(CaseId caseId, String key) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId.reference())
                .taskDefinitionKey(key)
                .singleResult());
    }

    /** An inquiry whose triage is done by the engine's own threads at that time. */
    private CaseId decisionAwaited(String time, String example) throws IOException {
        rehearsal.goTo(Instant.parse(time));
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        var json = Files.readString(Path.of("examples/inquiries/" + example + ".json"));
        var answer = http.postForEntity("/api/inquiries", new HttpEntity<>(json, headers), JsonNode.class);
        var caseId = CaseId.of(answer.getBody().path("reference").asText());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> find(caseId, "Task_DecideOnInquiry").isPresent());
        return caseId;
    }
}
