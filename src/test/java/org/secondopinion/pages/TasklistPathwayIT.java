package org.secondopinion.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondopinion.Browser;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.demo.TypicalAnswers;
import org.secondopinion.matching.Invitations;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.util.StringUtils;

/** A case from its inquiry to closed with nothing but the pages of those who work on it. */
@WholeApplication
class TasklistPathwayIT {

    private static final Set<String> IN_TASKLIST = Set.of("coordinator", "board-coordinator", "manager");
    /** Every seat that comes must authorise the minutes; these seven are not needed for a quorum. */
    private static final List<String> STAY_AWAY = List.of(
            "haematology",
            "neurosurgery",
            "molecularPathology",
            "nuclearMedicine",
            "interventionalRadiology",
            "transplant",
            "genetics");

    private static final int MORE_TASKS_THAN_ANY_CASE_HAS = 100;

    @AutoClose
    static Browser browser;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Cases cases;

    @Autowired
    WorkList work;

    @Autowired
    Invitations invitations;

    @Autowired
    People people;

    @Autowired
    CaseDriver driver;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    ManagementService management;

    private final Map<String, TasklistPage> tasklists = new HashMap<>();
    private final Map<String, ReviewDeskPage> desks = new HashMap<>();
    private final Map<String, Set<String>> done = new TreeMap<>();
    private CaseId caseId;
    private TypicalAnswers answers;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.launch();
    }

    @BeforeEach
    void aFamilyAsks() throws IOException {
        var inquiry = RequestEntity.post("/api/inquiries")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Files.readString(Path.of("examples/inquiries/nsclc.json")));
        caseId = CaseId.of(http.exchange(inquiry, JsonNode.class)
                .getBody()
                .path("reference")
                .asText());
        answers = driver.typicalAnswers(caseId)
                .but("Task_InspectRecord", "translationNeededForReviewers", "YES")
                .but("Task_ChooseService", "service", "TUMOUR_BOARD");
        STAY_AWAY.forEach(specialty -> answers.but("Task_HoldBoardMeeting", specialty + "Present", false));
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void eachDoesTheirTasksOnTheirOwnPageUntilTheCaseIsClosed() throws IOException {
        for (var step = 0; step < MORE_TASKS_THAN_ANY_CASE_HAS && isOpen(); step++) {
            var next = whoIsAsked();
            if (next.isEmpty()) {
                rehearsal.nextTimer(caseId).ifPresent(rehearsal::goTo);
            } else if (IN_TASKLIST.contains(next.get())) {
                workInTasklist(next.get());
            } else {
                workAtReviewDesk(next.get());
            }
        }

        assertThat(cases.get(caseId).status()).as("after " + done).isEqualTo(CaseStatus.CLOSED);
        assertThat(done)
                .containsOnlyKeys(
                        "coordinator", "board-coordinator", "specialist", "board-chair", "translator", "refused");
        assertThat(done.get("refused")).containsExactly("Translate record", "Write case summary");
        assertThat(done.get("coordinator")).contains("Upload record", "Record home-team answer", "Record feedback");
    }

    private void workInTasklist(String username) throws IOException {
        var tasklist = tasklists.computeIfAbsent(
                username, name -> TasklistPage.of(browser.newPage(), house(), name, caseId.reference()));
        var card = tasklist.openFirst();
        assertThat(card.subject()).startsWith(caseId.reference());
        switch (card.task()) {
            case "Decide on inquiry" ->
                assertThat(tasklist.caseFile())
                        .contains("Sunanda Deshpane", "Adenocarcinoma", "Should my mother", "Treatment window");
            case "Write case summary" -> writeSummary(tasklist, card.task());
            default -> {}
        }
        if (card.task().equals("Obtain record") && note(username, "Upload record")) {
            uploadRecord(tasklist, card.subject());
            return;
        }
        tasklist.fill(card.task(), answers.to(key(card.task())));
        assertThat(tasklist.complete()).as(card.task()).isEmpty();
        note(username, card.task());
    }

    /** Is refused until the summary says what it must, and is then written where the documents are. */
    private void writeSummary(TasklistPage tasklist, String task) {
        tasklist.fill(task, Map.of("summaryRead", true));
        assertThat(tasklist.complete())
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("The summary needs the diagnosis as a document"));
        note("refused", task);

        tasklist.refuseFact("Course", Map.of("In words", "Biopsy"), "Please choose what this fact of 'Course' is.");
        tasklist.addFact("Diagnosis as stated", Map.of("In words", "Adenocarcinoma of the lung", "Page", "1"));
        tasklist.addFact(
                "Course", Map.of("What it is", "Biopsy", "In words", "Core biopsy", "Date or begin", "2026-03"));
        assertThat(tasklist.summary()).contains("The summary says what it must.", "Biopsy: Core biopsy");
    }

    private void uploadRecord(TasklistPage tasklist, String subject) throws IOException {
        var kind = subject.split(", ")[1];
        assertThat(tasklist.caseFile()).contains("This task: " + kind);

        var file = folder.resolve(kind + ".pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        tasklist.upload(file);
    }

    private void workAtReviewDesk(String username) {
        var desk = desks.computeIfAbsent(username, name -> ReviewDeskPage.of(browser.newPage(), house(), name));
        if (work.tasksOf(caseId).isEmpty()) {
            desk.acceptInvitations();
            return;
        }
        var task = desk.openFirst(caseId.reference());
        if (task.equals("Translate record")) {
            assertThat(desk.statusOfFirstDocument()).isEqualTo(200);
            isRefusedUncertified(desk, task);
        }
        desk.fill(task, answers.to(key(task)));
        assertThat(desk.complete()).as(task).isEmpty();
        note(username, task);
    }

    private void isRefusedUncertified(ReviewDeskPage desk, String task) {
        desk.fill(
                task,
                Map.of(
                        "languageOfTheOriginal", "de",
                        "translation", "The report in English",
                        "certificate", "Court of Munich, number 4711"));

        assertThat(desk.complete())
                .hasValue("A translation is certified by its translator; please tick the box when it is.");
        assertThat(desk.typed("translation")).isEqualTo("The report in English");
        note("refused", task);
    }

    /** Whether this is the first time. */
    private boolean note(String who, String task) {
        return done.computeIfAbsent(who, name -> new TreeSet<>()).add(task);
    }

    /** Somebody with a task or an invitation of the case; empty when all wait for a day that is to come. */
    private Optional<String> whoIsAsked() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked().findFirst().isPresent() || isQuiet() || !isOpen());
        return asked().findFirst();
    }

    private Stream<String> asked() {
        return Stream.concat(
                work.tasksOf(caseId).stream().map(work::doerOf).flatMap(Optional::stream),
                people.all().stream()
                        .map(People.Person::username)
                        .filter(name -> invitations.waitingFor(name).stream()
                                .anyMatch(invitation -> invitation.file().id().equals(caseId))));
    }

    private boolean isQuiet() {
        return management.createJobQuery().executable().count() == 0;
    }

    private boolean isOpen() {
        return cases.get(caseId).status().isOpen();
    }

    private String house() {
        return "http://localhost:" + port;
    }

    /** "Record home-team answer" -> "Task_RecordHomeTeamAnswer". */
    static String key(String task) {
        return "Task_"
                + Arrays.stream(task.split("[\\s-]+"))
                        .filter(word -> !word.matches("an?|the"))
                        .map(StringUtils::capitalize)
                        .collect(Collectors.joining());
    }
}
