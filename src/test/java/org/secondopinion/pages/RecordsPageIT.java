package org.secondopinion.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondopinion.Browser;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequest;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.records.dicom.DicomForTests;
import org.secondopinion.records.dicom.DicomForTests.Person;
import org.secondopinion.records.inspection.PagesForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;

/** The records of a lung cancer case, sent and looked at in the browser, each with a fault that the product must find. */
@WholeApplication
class RecordsPageIT {

    private static final Person PATIENT = new Person("DESHPANE^SUNANDA", "19640309", "F");
    private static final int MORE_TASKS_THAN_COLLECTING_HAS = 40;

    @AutoClose
    static Browser browser;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    TestRestTemplate http;

    @Autowired
    CaseDriver driver;

    @Autowired
    WorkList work;

    @Autowired
    RecordRequests requests;

    @Autowired
    Rehearsal rehearsal;

    private final Map<RecordKind, Deque<Path>> sent = new EnumMap<>(RecordKind.class);
    private final Map<String, String> said = new HashMap<>();
    private CaseId caseId;
    private TasklistPage tasklist;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.launch();
    }

    @BeforeEach
    void recordsAreAskedFor() throws IOException {
        var inquiry = (ObjectNode) new ObjectMapper().readTree(ExampleCases.json("nsclc"));
        ((ObjectNode) inquiry.path("diagnosis")).put("situation", "PROGRESSION");
        var questions = (ArrayNode) inquiry.path("questions");
        questions.remove(2);
        questions.remove(1);
        var request = RequestEntity.post("/api/inquiries")
                .contentType(MediaType.APPLICATION_JSON)
                .body(inquiry.toString());
        caseId = CaseId.of(http.exchange(request, JsonNode.class)
                .getBody()
                .path("reference")
                .asText());
        ExampleCases.lead(driver, caseId, "Task_ObtainRecord", answers -> answers);
        tasklist = TasklistPage.of(browser.newPage(), "http://localhost:" + port, "coordinator", caseId.reference());
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void eachFaultIsNamedAndTheFileIsCompleteWhenNoneIsLeft() throws IOException {
        hospitalAndFamilyHave();

        for (var step = 0; step < MORE_TASKS_THAN_COLLECTING_HAS && isCollecting(); step++) {
            work();
        }

        assertThat(said.get("of-another-patient.pdf")).contains("ANOTHER PERSON", "Proposed: refuse it.");
        assertThat(said.get("blurred.pdf")).contains("Proposed: refuse it.", "blurred");
        assertThat(said.get("befund.pdf")).contains("Proposed: take it.", "de");
        assertThat(said.get("current.zip")).contains("Proposed: take it.", "300");
        assertThat(said.get("gaps")).contains("Stale");
        assertThat(sent.values()).allMatch(Deque::isEmpty);
        assertThat(requests.of(caseId))
                .filteredOn(request -> request.requirement().equals("REQUIRED"))
                .extracting(RecordRequest::kind, request -> String.valueOf(request.answer()))
                .hasSizeGreaterThan(4)
                .allMatch(answered -> answered.toList().get(1).equals("PRESENT"));
    }

    private void hospitalAndFamilyHave() throws IOException {
        var today = LocalDate.now();
        sends(
                RecordKind.IDENTITY_DOCUMENT,
                "passport.pdf",
                report(
                        "Passport",
                        today.minusYears(2),
                        "This is the passport of the holder and is valid for ten years."));
        sends(
                RecordKind.PATHOLOGY_REPORT,
                "histology.pdf",
                report(
                        "Histopathology report",
                        today.minusDays(40),
                        "The biopsy shows an adenocarcinoma of the lung with an acinar pattern and without necrosis."));
        sends(
                RecordKind.IMAGING_REPORT,
                "befund.pdf",
                PagesForTests.pdf(
                        "Befund der Computertomographie, Radiologie",
                        "Patientin: Deshpane, Sunanda, geb. 09.03.1964",
                        "Untersuchung vom " + today.minusDays(9),
                        "Die Raumforderung im linken Oberlappen ist nicht kleiner geworden und misst jetzt 25 mm."));
        sends(
                RecordKind.TREATMENT_HISTORY,
                "of-another-patient.pdf",
                PagesForTests.pdf(
                        "Treatment so far: systemic therapy, cycles and doses",
                        "Patient: Anil Deshmukh",
                        "Date of birth: 02.01.1955",
                        "Report date: " + today.minusDays(12),
                        "The patient was given four cycles of the treatment and has had no severe toxicity."));
        sends(
                RecordKind.TREATMENT_HISTORY,
                "treatment.pdf",
                report(
                        "Treatment so far: systemic therapy, cycles and doses",
                        today.minusDays(12),
                        "The patient was given four cycles of the treatment and has had no severe toxicity."));
        sends(
                RecordKind.TREATMENT_PLAN,
                "blurred.pdf",
                PagesForTests.scan(PagesForTests.blurred(PagesForTests.printed())));
        sends(
                RecordKind.TREATMENT_PLAN,
                "plan.pdf",
                report(
                        "Treatment plan",
                        today.minusDays(5),
                        "The plan is to begin with the next line of systemic therapy as soon as the results are there."));
        sends(RecordKind.LATEST_IMAGING, "stale.zip", DicomForTests.study(PATIENT, 12, today.minusDays(120)));
        sends(RecordKind.LATEST_IMAGING, "current.zip", DicomForTests.study(PATIENT, 300, today.minusDays(6)));
    }

    private static byte[] report(String title, LocalDate on, String words) {
        return PagesForTests.pdf(
                title, "Patient: Sunanda Deshpane", "Date of birth: 09.03.1964", "Report date: " + on, words);
    }

    private void sends(RecordKind kind, String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, content);
        sent.computeIfAbsent(kind, none -> new ArrayDeque<>()).add(file);
    }

    private boolean isCollecting() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> driver.nextTask(caseId).isPresent());
        return work.tasksOf(caseId).stream().noneMatch(task -> task.key().equals("Task_WriteCaseSummary"));
    }

    private void work() {
        var translation = work.tasksOf(caseId).stream()
                .filter(task -> task.key().equals("Task_TranslateRecord"))
                .findFirst();
        if (translation.isPresent()) {
            driver.complete(translation.get(), driver.typicalAnswers(caseId));
            return;
        }
        var card = tasklist.openFirst();
        switch (card.task()) {
            case "Obtain record" -> upload(card.subject().split(", ")[1]);
            case "Inspect record" ->
                tasklist.confirmInspections().forEach((title, words) -> said.put(fileIn(title), words));
            case "Decide on gaps" -> {
                said.put("gaps", tasklist.caseFile());
                tasklist.fill(
                        card.task(),
                        Map.of("askAgain", "YES", "reason", "The images are from before the progression."));
                assertThat(tasklist.complete()).isEmpty();
            }
            default -> throw new AssertionError("Nobody expected the task " + card.task());
        }
    }

    private void upload(String words) {
        var kind = List.of(RecordKind.values()).stream()
                .filter(known -> known.words().equals(words))
                .findFirst()
                .orElseThrow();
        assertThat(sent.get(kind)).as(words).isNotEmpty();
        tasklist.upload(sent.get(kind).remove());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            driver.nextTask(caseId);
            return work.tasksOf(caseId).stream()
                    .anyMatch(task -> task.key().equals("Task_InspectRecord") && words.equals(task.about()));
        });
    }

    /** "Treatment plan: plan.pdf Open" is about plan.pdf. */
    private static String fileIn(String title) {
        return title.replaceAll(".*: (\\S+) .*", "$1");
    }
}
