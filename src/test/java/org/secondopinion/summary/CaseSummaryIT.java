package org.secondopinion.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondopinion.ExampleCases.inquiry;
import static org.secondopinion.ExampleCases.lead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.CourseOfDisease;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.demo.TypicalAnswers;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;

/** A coordinator writes a summary from the records; specialists and a board read it as it was sent to them. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class CaseSummaryIT {

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    RecordRequests records;

    @Autowired
    CourseOfDisease course;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ObjectMapper json;

    @Test
    void aSummaryIsWrittenFactByFactAndSaysWhatIsMissing() throws IOException {
        var caseId = atTheSummary("nsclc");

        assertThat(read(caseId).at("/facts").findValuesAsText("source")).containsExactly("INQUIRY", "INQUIRY");
        assertThat(read(caseId).get("missing").toString())
                .contains("needs the diagnosis as a document", "at least one event");
        richNsclc(caseId);

        assertThat(read(caseId).get("missing")).isEmpty();
        assertThat(course.lastProgression(caseId)).isEmpty();
    }

    @Test
    void whatCannotStandInASummaryIsRefusedWithASentenceAndNothingChanges() throws IOException {
        var caseId = atTheSummary("nsclc");
        var before = read(caseId).get("facts");
        var report = document(caseId, RecordKind.PATHOLOGY_REPORT);

        assertRefused(caseId, "has 1 page only", "kind", "BIOPSY", "began", "2026-10", "documentId", report, "page", 9);
        assertRefused(
                caseId,
                "not one of this case",
                "kind",
                "BIOPSY",
                "began",
                "2026-10",
                "documentId",
                "00000000-0000-0000-0000-000000000001");
        assertRefused(caseId, "needs its date", "kind", "BIOPSY", "documentId", report);
        assertRefused(
                caseId,
                "clinical TNM looks like",
                "block",
                "CODE",
                "kind",
                "TNM_CLINICAL",
                "code",
                "pT9",
                "edition",
                "8",
                "documentId",
                report);
        assertThat(read(caseId).get("facts")).isEqualTo(before);
    }

    @Test
    void ofTwoWhoChangeTheSameFactTheSecondIsToldAndLosesNothingOfTheFirst() throws IOException {
        var caseId = atTheSummary("nsclc");
        var fact = read(caseId).at("/facts/0");
        var path = "/facts/%s?revision=%d"
                .formatted(fact.get("id").asText(), fact.get("revision").asInt());
        var words = Map.of("block", "DIAGNOSIS", "words", "Adenocarcinoma of the lung", "source", "INQUIRY");

        assertThat(send(caseId, HttpMethod.PUT, path, words).getStatusCode().value())
                .isEqualTo(204);
        var second =
                send(caseId, HttpMethod.PUT, path, Map.of("block", "DIAGNOSIS", "words", "?", "source", "INQUIRY"));

        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody()).contains("Somebody has changed this fact meanwhile");
        assertThat(send(caseId, HttpMethod.DELETE, path, null).getStatusCode().value())
                .isEqualTo(409);
        assertThat(read(caseId).at("/facts").findValuesAsText("words")).contains("Adenocarcinoma of the lung");
    }

    @Test
    void missingMarkersAreArrangedNowAndBecomeAQuestionToTheReviewers() throws IOException {
        var caseId = atTheSummary("nsclc");
        richNsclc(caseId);
        driver.complete(driver.nextTask(caseId).orElseThrow(), driver.typicalAnswers(caseId));

        // Expedited, with treatment in three weeks.
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_ArrangeMissingTest");
        assertThat(states(caseId)).containsEntry("EGFR", "PRESENT").containsEntry("ALK", "MISSING");
        complete(
                caseId,
                answers -> answers.but("Task_ArrangeMissingTest", "testsOrdered", "NO")
                        .but("Task_ArrangeMissingTest", "laboratory", null)
                        .but("Task_ArrangeMissingTest", "whyNotOrdered", "The block is in another city."));
        complete(caseId, answers -> answers);

        assertThat(cases.get(caseId).questions())
                .last()
                .satisfies(asked -> assertThat(asked.words())
                        .contains("no current result for", "ALK", "KRAS")
                        .doesNotContain("EGFR"));
        assertThat(driver.typicalAnswers(caseId)
                        .to("Task_WriteOpinion")
                        .get("answers")
                        .toString())
                .contains("4. ");
    }

    @Test
    void anOrderedTestIsAwaitedAndAskedForNoMore() throws IOException {
        var caseId = atTheSummary("nsclc");
        driver.complete(driver.nextTask(caseId).orElseThrow(), driver.typicalAnswers(caseId));
        complete(caseId, answers -> answers);
        assertThat(states(caseId)).containsEntry("ALK", "PENDING").containsEntry("EGFR", "PENDING");
        complete(caseId, answers -> answers);

        assertThat(cases.get(caseId).questions()).hasSize(3);
    }

    @Test
    void aConditionThatNoResultTellsIsSettledByAPersonWithAReason() throws IOException {
        var caseId = atTheSummary("early-breast");
        assertThat(states(caseId)).containsEntry("KI67", "CANNOT_EVALUATE");

        var bare = send(caseId, HttpMethod.PUT, "/../biomarkers/conditions/KI67", Map.of("met", true, "because", " "));
        assertThat(bare.getStatusCode().value()).isEqualTo(422);
        send(
                caseId,
                HttpMethod.PUT,
                "/../biomarkers/conditions/KI67",
                Map.of("met", true, "because", "Chemotherapy is in doubt."));
        assertThat(states(caseId)).containsEntry("KI67", "MISSING");
        send(
                caseId,
                HttpMethod.PUT,
                "/../biomarkers/conditions/KI67",
                Map.of("met", false, "because", "No chemotherapy."));
        assertThat(states(caseId)).containsEntry("KI67", "NOT_APPLICABLE");
    }

    @Test
    void whatWasSentOutStaysAsItWasAndNamesNobody() throws IOException {
        var caseId = atTheSummary("nsclc");
        richNsclc(caseId);
        var first = pdf(caseId, "/summary.pdf");
        assertThat(pages(first)).isEqualTo(2);
        assertThat(text(first)).contains("Sunanda Deshpane", "version 1", "exon 19 deletion", "Missing", "[1] p. 1");
        keepForTheEye("summary-nsclc", first);

        add(caseId, "block", "ALLERGY", "words", "Penicillin: rash", "source", "FAMILY");
        assertThat(text(pdf(caseId, "/summary.pdf"))).contains("Penicillin", "version 2");
        assertThat(text(pdf(caseId, "/summary/versions/1.pdf"))).doesNotContain("Penicillin");

        lead(driver, caseId, "Task_WriteOpinion", answers -> answers);
        var asked = http.withBasicAuth("specialist", "demo")
                .getForEntity("/api/cases/%s/summary.pdf".formatted(caseId), byte[].class);
        assertThat(asked.getStatusCode().value()).isEqualTo(200);
        assertThat(text(asked.getBody()))
                .doesNotContain("Sunanda", "Deshpane", "1964-03-09")
                .contains("born 1964");
        assertThat(read(caseId).at("/sendings").findValuesAsText("occasion")).contains("PDF", "INVITATION", "REVIEW");
    }

    @Test
    void aSparseCaseHasItsTwoPagesToo() throws IOException {
        var caseId = atTheSummary("unknown-tumour");
        var pdf = pdf(caseId, "/summary.pdf");
        keepForTheEye("summary-sparse", pdf);

        assertThat(text(pdf)).contains("not documented", "No event is documented yet", "Cannot evaluate");
        assertThat(pages(pdf)).isLessThanOrEqualTo(2);
    }

    private CaseId atTheSummary(String example) {
        var caseId = driver.open(inquiry(example));
        lead(driver, caseId, "Task_WriteCaseSummary", answers -> answers);
        return caseId;
    }

    private void complete(CaseId caseId, UnaryOperator<TypicalAnswers> otherwise) {
        driver.complete(driver.nextTask(caseId).orElseThrow(), otherwise.apply(driver.typicalAnswers(caseId)));
    }

    private void richNsclc(CaseId caseId) {
        var pathology = document(caseId, RecordKind.PATHOLOGY_REPORT);
        var imaging = document(caseId, RecordKind.IMAGING_REPORT);
        var plan = document(caseId, RecordKind.TREATMENT_PLAN);
        add(
                caseId,
                "block",
                "DIAGNOSIS",
                "words",
                "Adenocarcinoma of the left upper lobe, TTF-1 positive",
                "source",
                "DOCUMENT",
                "documentId",
                pathology,
                "page",
                1,
                "language",
                "hi",
                "original",
                "फेफड़े का एडेनोकार्सिनोमा");
        add(caseId, "block", "CODE", "kind", "ICD_10", "code", "C34.1", "source", "DOCUMENT", "documentId", pathology);
        add(
                caseId,
                "block",
                "CODE",
                "kind",
                "ICD_O_3_MORPHOLOGY",
                "code",
                "8140/3",
                "words",
                "Adenocarcinoma, NOS",
                "source",
                "DOCUMENT",
                "documentId",
                pathology,
                "page",
                1);
        add(
                caseId,
                "block",
                "CODE",
                "kind",
                "TNM_CLINICAL",
                "code",
                "cT2a N2 M1c",
                "edition",
                "8",
                "source",
                "DOCUMENT",
                "documentId",
                imaging,
                "page",
                1);
        add(
                caseId,
                "block",
                "CODE",
                "kind",
                "STAGE_GROUP",
                "code",
                "IVB",
                "edition",
                "8",
                "source",
                "DOCUMENT",
                "documentId",
                imaging,
                "page",
                1);
        event(caseId, "FIRST_SYMPTOMS", "2026-08", "Cough for six weeks, then pain in the right chest wall", null);
        event(
                caseId,
                "IMAGING",
                "2026-10-02",
                "CT: mass of 31 mm in the left upper lobe, nodes 4L and 7, nodules in the right lung, lysis of the 7th rib",
                imaging);
        event(caseId, "BIOPSY", "2026-10-09", "CT-guided core biopsy of the left upper lobe, three cores", pathology);
        event(caseId, "DIAGNOSED", "2026-10-14", "Adenocarcinoma, TTF-1 positive, p40 negative", pathology);
        event(caseId, "IMAGING", "2026-10-20", "MRI of the brain without metastases", imaging);
        add(
                caseId,
                "block",
                "TREATMENT",
                "kind",
                "RADIOTHERAPY",
                "words",
                "7th rib right, 8 Gy in one fraction, for pain",
                "began",
                "2026-10-28",
                "ended",
                "2026-10-28",
                "response",
                "NOT_YET_ASSESSED",
                "toxicity",
                "none stated",
                "source",
                "DOCUMENT",
                "documentId",
                plan,
                "page",
                1);
        add(
                caseId,
                "block",
                "PERFORMANCE",
                "kind",
                "ECOG",
                "code",
                "1",
                "began",
                "2026-11",
                "source",
                "DOCUMENT",
                "documentId",
                plan,
                "page",
                1);
        add(caseId, "block", "COMORBIDITY", "words", "Type 2 diabetes", "source", "DOCUMENT", "documentId", plan);
        add(caseId, "block", "COMORBIDITY", "words", "Hypertension", "source", "FAMILY");
        add(caseId, "block", "MEDICINE", "words", "Metformin 1000 mg twice daily", "source", "FAMILY");
        add(caseId, "block", "MEDICINE", "words", "Amlodipine 5 mg daily", "source", "FAMILY");
        result(caseId, "EGFR", "exon 19 deletion, VAF 22 %", "POSITIVE", "NGS", "2026-10-30", pathology);
        result(caseId, "PD_L1", "TPS 60 %, clone 22C3", "POSITIVE", "IHC", "2026-10-16", pathology);
        result(caseId, "ROS1", "too little tissue", "NOT_EVALUABLE", "FISH", "2026-10-30", pathology);
        send(
                caseId,
                HttpMethod.POST,
                "/../biomarkers/results",
                Map.of(
                        "marker",
                        "NTRK",
                        "result",
                        "ordered",
                        "interpretation",
                        "PENDING",
                        "method",
                        "NGS",
                        "laboratory",
                        "Sahyagiri laboratory",
                        "expectedOn",
                        "2026-12-04"));
    }

    private void event(CaseId caseId, String kind, String on, String words, String document) {
        if (document == null) {
            add(caseId, "block", "HISTORY", "kind", kind, "began", on, "words", words, "source", "FAMILY");
        } else {
            add(
                    caseId,
                    "block",
                    "HISTORY",
                    "kind",
                    kind,
                    "began",
                    on,
                    "words",
                    words,
                    "source",
                    "DOCUMENT",
                    "documentId",
                    document,
                    "page",
                    1);
        }
    }

    private void result(
            CaseId caseId, String marker, String result, String reading, String method, String on, String document) {
        var answer = send(
                caseId,
                HttpMethod.POST,
                "/../biomarkers/results",
                fields(
                        "marker",
                        marker,
                        "result",
                        result,
                        "interpretation",
                        reading,
                        "method",
                        method,
                        "datedOn",
                        on,
                        "specimen",
                        "core biopsy of 2026-10-09",
                        "documentId",
                        document,
                        "page",
                        1));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
    }

    private void add(CaseId caseId, Object... fields) {
        var answer = send(caseId, HttpMethod.POST, "/facts", fields(fields));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
    }

    private void assertRefused(CaseId caseId, String sentence, Object... fields) {
        var all = fields("block", "HISTORY", "words", "Biopsy", "source", "DOCUMENT");
        all.putAll(fields(fields));
        var answer = send(caseId, HttpMethod.POST, "/facts", all);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains(sentence);
    }

    private static Map<String, Object> fields(Object... fields) {
        var all = new HashMap<String, Object>();
        for (var place = 0; place < fields.length; place += 2) {
            all.put(fields[place].toString(), fields[place + 1]);
        }
        return all;
    }

    private String document(CaseId caseId, RecordKind kind) {
        return records.documents(caseId).stream()
                .filter(document -> document.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private Map<String, String> states(CaseId caseId) throws IOException {
        var needed = json.readTree(http.withBasicAuth("coordinator", "demo")
                        .getForObject("/api/cases/%s/biomarkers".formatted(caseId), String.class))
                .get("needed");
        var states = new HashMap<String, String>();
        needed.forEach(
                one -> states.put(one.get("marker").asText(), one.get("state").asText()));
        return states;
    }

    private JsonNode read(CaseId caseId) throws IOException {
        return json.readTree(http.withBasicAuth("coordinator", "demo")
                .getForObject("/api/cases/%s/summary".formatted(caseId), String.class));
    }

    private ResponseEntity<String> send(CaseId caseId, HttpMethod method, String path, Map<String, ?> body) {
        var address = path.startsWith("/..") ? path.substring(3) : "/summary" + path;
        return http.withBasicAuth("coordinator", "demo")
                .exchange("/api/cases/%s%s".formatted(caseId, address), method, new HttpEntity<>(body), String.class);
    }

    private byte[] pdf(CaseId caseId, String path) {
        var answer = http.withBasicAuth("coordinator", "demo")
                .getForEntity("/api/cases/%s%s".formatted(caseId, path), byte[].class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return answer.getBody();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void keepForTheEye(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/letters")).resolve(name + ".pdf"), pdf);
    }
}
