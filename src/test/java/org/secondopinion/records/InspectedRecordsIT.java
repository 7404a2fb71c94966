package org.secondopinion.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.records.dicom.DicomForTests;
import org.secondopinion.records.dicom.DicomForTests.Person;
import org.secondopinion.records.inspection.PagesForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;

/** Real files through the real doors: what is seen in them, what a coordinator makes of it, and what reviewers get. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class InspectedRecordsIT {

    static final Person PATIENT = new Person("DESHPANE^SUNANDA", "19640309", "F");
    static final String OTHERS_REPORT = "Histopathology report of somebody else";

    @Autowired
    CaseDriver driver;

    @Autowired
    WorkList work;

    @Autowired
    TestRestTemplate http;

    CaseId caseId;

    @BeforeEach
    void recordsAreAskedFor() {
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
        ExampleCases.lead(driver, caseId, "Task_ObtainRecord", answers -> answers);
    }

    @Test
    void aReportOfAnotherPatientIsStoredAndRefusedAndTheRightOneTakenInOneClickEach() {
        var wrong = stored(
                "PATHOLOGY_REPORT",
                "a.pdf",
                PagesForTests.pdf(
                        OTHERS_REPORT,
                        "Patient: Anil Deshmukh",
                        "Date of birth: 02.01.1955",
                        "Report date: 14.09.2026"));
        driver.nextTask(caseId);

        assertThat(document(wrong).at("/inspection/identity").asText()).isEqualTo("DIFFERS");
        assertThat(inFormUsable("Pathology report")).contains("seems to be another person's");
        assertThat(decide(wrong, "ACCEPT", null)).contains("Say why it is taken");
        assertThat(decide(wrong, "CONFIRM", null)).isEmpty();
        assertThat(document(wrong).at("/state").asText()).isEqualTo("REFUSED");
        assertThat(document(wrong).at("/refusalReason").asText()).contains("another person's");
        assertThat(decide(wrong, "CONFIRM", null)).contains("decided on this document already");

        driver.nextTask(caseId);
        var right = stored(
                "PATHOLOGY_REPORT",
                "b.pdf",
                PagesForTests.pdf(
                        "Histopathologie, Histologischer Befund",
                        "Patientin: Deshpane, Sunanda, geb. 09.03.1964",
                        "Befund vom 14.09.2026",
                        "Die Biopsie zeigt ein Adenokarzinom der Lunge mit azinärem Muster und ohne Nekrosen."));
        driver.nextTask(caseId);
        assertThat(decide(right, "CONFIRM", null)).isEmpty();

        assertThat(document(right).at("/state").asText()).isEqualTo("ACCEPTED");
        assertThat(document(right).at("/datedOn").asText()).isEqualTo("2026-09-14");
        assertThat(document(right).at("/language").asText()).isEqualTo("de");
        driver.nextTask(caseId);
        assertThat(work.tasksOf(caseId)).extracting(WorkList.Work::key).contains("Task_TranslateRecord");
    }

    @Test
    void whatCannotBeToldIsAskedForAndAProposalIsNoOrder() {
        var scan = stored("IMAGING_REPORT", "scan.pdf", PagesForTests.scan(PagesForTests.printed()));
        driver.nextTask(caseId);

        assertThat(document(scan).at("/inspection/identity").asText()).isEqualTo("CANNOT_TELL");
        assertThat(decide(scan, "CONFIRM", null)).contains("language cannot be told");
        assertThat(document(scan).at("/inspection/decision").isNull()).isTrue();
        assertThat(decide(scan, "REFUSE", null)).contains("what to send instead");
        assertThat(decide(scan, "REFUSE", "The second page is missing.")).isEmpty();
        assertThat(document(scan).at("/refusalReason").asText()).isEqualTo("The second page is missing.");
    }

    @Test
    void whoMayNotKnowTheNameGetsImagesWithoutItAndOtherDocumentsOnceSomebodyHasLooked() throws IOException {
        var study = new TreeMap<String, byte[]>(Map.of("US1", DicomForTests.of(PATIENT, "US")));
        for (var number = 1; number <= 3; number++) {
            study.put("CT" + number, DicomForTests.ct(PATIENT, number));
        }
        var images = stored("CT_IMAGES", "study.zip", DicomForTests.zip(study));
        var report = stored(
                "TUMOUR_MARKERS", "report.pdf", PagesForTests.pdf("Tumour markers", "Patient: Sunanda Deshpane"));
        var scan = stored("LUNG_FUNCTION", "scan.pdf", PagesForTests.scan(PagesForTests.printed()));
        ExampleCases.lead(driver, caseId, "Task_WriteOpinion", answers -> answers);
        var specialist = work.doerOf(driver.nextTask(caseId).orElseThrow()).orElseThrow();

        var copy = as(specialist).getForEntity(address(images), byte[].class).getBody();
        assertThat(entries(copy))
                .hasSize(3)
                .allSatisfy((name, bytes) -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .contains("DICM", caseId.reference())
                        .doesNotContain("DESHPANE", "SUNANDA", "19640309"));
        assertThat(as(specialist)
                        .getForObject(address(images) + "/images", JsonNode.class)
                        .toString())
                .contains("\"leftOut\":1")
                .doesNotContain("CT thorax");
        assertThat(as("coordinator")
                        .getForObject(address(images) + "/images", JsonNode.class)
                        .toString())
                .contains("\"leftOut\":0", "CT thorax");
        var places = as("coordinator")
                .getForObject(address(images) + "/images", JsonNode.class)
                .findValuesAsText("image");
        assertThat(places).hasSize(4);
        assertThat(places.stream()
                        .map(place -> as(specialist)
                                .getForEntity(address(images) + "/images/" + place + "/0", byte[].class)
                                .getStatusCode()
                                .value()))
                .containsExactlyInAnyOrder(200, 200, 200, 422);
        var picture = as(specialist).getForEntity(address(images) + "/images/3/0", byte[].class);
        assertThat(picture.getBody()).hasSize(DicomForTests.SIDE * DicomForTests.SIDE * 2);
        assertThat(picture.getHeaders().getFirst("Picture")).contains("\"rows\":64", "\"intercept\":-1024.0");

        assertThat(as(specialist).getForEntity(address(report), String.class).getBody())
                .contains("not to know it");
        assertThat(as(specialist).getForObject("/api/cases/%s/documents".formatted(caseId), String.class))
                .doesNotContain("scan.pdf", "inspection\":{");
        assertThat(post(address(report) + "/no-name", Map.of())).contains("A name stands in the text");
        assertThat(as(specialist)
                        .getForEntity(address(scan), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(post(address(scan) + "/no-name", Map.of())).isEmpty();
        assertThat(as(specialist).getForEntity(address(scan), byte[].class).getBody())
                .isEqualTo(as("coordinator")
                        .getForEntity(address(scan), byte[].class)
                        .getBody());
    }

    private String inFormUsable(String about) {
        var task = work.tasksOf(caseId).stream()
                .filter(open -> open.key().equals("Task_InspectRecord") && about.equals(open.about()))
                .findFirst()
                .orElseThrow();
        try {
            work.complete(
                    task.id(),
                    work.doerOf(task).orElseThrow(),
                    Map.of("usable", "YES", "translationNeededForReviewers", "NO"));
            return "";
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    private String decide(String document, String decision, String reason) {
        return post(
                address(document) + "/inspection",
                reason == null ? Map.of("decision", decision) : Map.of("decision", decision, "reason", reason));
    }

    /** The sentence of the refusal; empty when it is done. */
    private String post(String address, Map<String, String> body) {
        var answer = as("coordinator").postForEntity(address, body, JsonNode.class);
        return answer.getStatusCode().is2xxSuccessful()
                ? ""
                : answer.getBody().path("detail").asText();
    }

    private JsonNode document(String id) {
        for (var each : as("coordinator").getForObject("/api/cases/%s/documents".formatted(caseId), JsonNode.class)) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("No such document");
    }

    private String address(String document) {
        return "/api/cases/%s/documents/%s".formatted(caseId, document);
    }

    private TestRestTemplate as(String login) {
        return http.withBasicAuth(login, "demo");
    }

    private String stored(String kind, String name, byte[] content) {
        var answer = upload(kind, name, content);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        try {
            return new ObjectMapper().readTree(answer.getBody()).path("id").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ResponseEntity<String> upload(String kind, String name, byte[] content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("kind", kind);
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return as("coordinator").postForEntity("/api/cases/%s/documents".formatted(caseId), parts, String.class);
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
