package org.secondopinion.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondopinion.ExampleCases.inquiry;
import static org.secondopinion.ExampleCases.lead;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

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
    TestRestTemplate http;

    @Autowired
    ObjectMapper json;

    @Test
    void aSummaryIsWrittenSentOutAndKeptAndWhatIsMissingIsAsked() throws Exception {
        var caseId = atTheSummary("nsclc");
        beginsWithTheInquiryAndSaysWhatIsMissing(caseId);
        refusesWhatCannotStand(caseId);
        letsNobodyOverwriteWhatHeHasNotSeen(caseId);
        richNsclc(caseId);
        assertThat(read(caseId).get("missing")).isEmpty();
        keepsWhatWasSentOut(caseId);
        driver.complete(driver.nextTask(caseId).orElseThrow(), driver.typicalAnswers(caseId));
        missingMarkersAreArrangedNowAndBecomeAQuestion(caseId);
        showsSpecialistsNoName(caseId);
    }

    private void beginsWithTheInquiryAndSaysWhatIsMissing(CaseId caseId) throws IOException {
        var draft = read(caseId);

        assertThat(draft.at("/facts").findValuesAsText("source")).containsExactly("INQUIRY", "INQUIRY");
        assertThat(draft.get("missing").toString()).contains("needs the diagnosis as a document", "at least one event");
    }

    private void refusesWhatCannotStand(CaseId caseId) throws IOException {
        var before = read(caseId).get("facts");
        var report = document(caseId, RecordKind.PATHOLOGY_REPORT);
        var biopsy = fields("block", "HISTORY", "kind", "BIOPSY", "words", "Biopsy", "source", "DOCUMENT");

        assertRefused(caseId, biopsy, "has 1 page only", "began", "2026-10", "documentId", report, "page", 9);
        assertRefused(caseId, biopsy, "not one of this case", "began", "2026-10", "documentId", new UUID(0, 1));
        assertRefused(caseId, biopsy, "needs its date", "documentId", report);
        assertRefused(
                caseId,
                biopsy,
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

    private void letsNobodyOverwriteWhatHeHasNotSeen(CaseId caseId) throws IOException {
        var fact = read(caseId).at("/facts/0");
        var path = "/facts/%s?revision=%s".formatted(fact.get("id").asText(), fact.get("revision"));
        var mine = Map.of("block", "DIAGNOSIS", "words", "Adenocarcinoma of the lung", "source", "INQUIRY");
        var yours = Map.of("block", "DIAGNOSIS", "words", "Something else", "source", "INQUIRY");

        assertThat(send(caseId, HttpMethod.PUT, path, mine).getStatusCode().value())
                .isEqualTo(204);
        var late = send(caseId, HttpMethod.PUT, path, yours);

        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody()).contains("Somebody has changed this fact meanwhile");
        assertThat(send(caseId, HttpMethod.DELETE, path, null).getStatusCode().value())
                .isEqualTo(409);
        assertThat(read(caseId).at("/facts").findValuesAsText("words")).contains("Adenocarcinoma of the lung");
    }

    private void keepsWhatWasSentOut(CaseId caseId) throws Exception {
        var first = pdf(caseId, "coordinator", "/summary.pdf");
        keepForTheEye("summary-nsclc", first);
        assertThat(complaints(first, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(first, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(pages(first)).isLessThanOrEqualTo(2);
        assertThat(text(first))
                .contains("Sunanda Deshpane", "version 1", "exon 19 deletion", "Missing", "[1] p. 1")
                .contains("de: Adenokarzinom des linken Oberlappens", "hi: ")
                .doesNotContain("see the document");

        add(caseId, "block", "ALLERGY", "words", "Penicillin: rash", "source", "FAMILY");
        assertThat(text(pdf(caseId, "coordinator", "/summary.pdf"))).contains("Penicillin", "version 2");
        assertThat(text(pdf(caseId, "coordinator", "/summary/versions/1.pdf"))).doesNotContain("Penicillin");
    }

    /** The case is expedited, with treatment in three weeks. */
    private void missingMarkersAreArrangedNowAndBecomeAQuestion(CaseId caseId) throws IOException {
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_ArrangeMissingTest");
        assertThat(states(caseId))
                .containsEntry("EGFR", "PRESENT")
                .containsEntry("ALK", "MISSING")
                .containsEntry("NTRK", "PENDING")
                .containsEntry("ROS1", "CANNOT_EVALUATE");
        var left = driver.typicalAnswers(caseId)
                .but("Task_ArrangeMissingTest", "testsOrdered", "NO")
                .but("Task_ArrangeMissingTest", "laboratory", null)
                .but("Task_ArrangeMissingTest", "whyNotOrdered", "The block is in another city.");
        driver.complete(driver.nextTask(caseId).orElseThrow(), left);
        driver.complete(driver.nextTask(caseId).orElseThrow(), driver.typicalAnswers(caseId));

        assertThat(cases.get(caseId).questions())
                .last()
                .satisfies(asked -> assertThat(asked.words())
                        .contains("no current result for", "ALK", "KRAS")
                        .doesNotContain("EGFR", "NTRK"));
    }

    private void showsSpecialistsNoName(CaseId caseId) throws IOException {
        lead(driver, caseId, "Task_WriteOpinion", answers -> answers);

        assertThat(text(pdf(caseId, driver.nextTask(caseId).orElseThrow().assignee(), "/summary.pdf")))
                .doesNotContain("Sunanda", "Deshpane", "1964-03-09")
                .contains("born 1964", "asked by Second Opinion");
        assertThat(read(caseId).at("/sendings").findValuesAsText("occasion")).contains("PDF", "INVITATION", "REVIEW");
    }

    @Test
    void whatIsNeededOnAConditionIsSettledByAPersonAndWhatIsOrderedIsAwaited() throws IOException {
        var caseId = atTheSummary("dlbcl");
        assertThat(states(caseId)).containsEntry("EBER", "CANNOT_EVALUATE").containsEntry("FISH_MYC", "MISSING");

        assertThat(settle(caseId, true, " ").getStatusCode().value()).isEqualTo(422);
        settle(caseId, true, "EBV is possible at this age.");
        assertThat(states(caseId)).containsEntry("EBER", "MISSING");
        settle(caseId, false, "The pathologist excludes it.");
        assertThat(states(caseId)).containsEntry("EBER", "NOT_APPLICABLE");

        driver.complete(driver.nextTask(caseId).orElseThrow(), driver.typicalAnswers(caseId));
        driver.complete(driver.nextTask(caseId).orElseThrow(), driver.typicalAnswers(caseId));
        assertThat(states(caseId)).containsEntry("FISH_MYC", "PENDING");
        var asked = cases.get(caseId).questions().size();
        driver.complete(driver.nextTask(caseId).orElseThrow(), driver.typicalAnswers(caseId));
        assertThat(cases.get(caseId).questions()).hasSize(asked);
    }

    private ResponseEntity<String> settle(CaseId caseId, boolean met, String because) {
        return send(caseId, HttpMethod.PUT, "/../biomarkers/conditions/EBER", Map.of("met", met, "because", because));
    }

    @Test
    void aSparseCaseHasItsPagesTooAndSaysWhatIsNotKnown() throws Exception {
        var caseId = atTheSummary("unknown-tumour");
        var pdf = pdf(caseId, "coordinator", "/summary.pdf");
        keepForTheEye("summary-sparse", pdf);

        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(text(pdf)).contains("not documented", "No event is documented yet", "Cannot evaluate");
        assertThat(pages(pdf)).isLessThanOrEqualTo(2);
    }

    private CaseId atTheSummary(String example) {
        var caseId = driver.open(inquiry(example));
        lead(driver, caseId, "Task_WriteCaseSummary", answers -> answers);
        return caseId;
    }

    private void richNsclc(CaseId caseId) throws IOException {
        var rich =
                json.readTree(Path.of("src/test/resources/summary/nsclc.json").toFile());
        rich.get("facts").forEach(fact -> keep(caseId, "/facts", fact));
        rich.get("results").forEach(result -> keep(caseId, "/../biomarkers/results", result));
    }

    /** Names the document by its id, and the family where there is none. */
    private void keep(CaseId caseId, String path, JsonNode named) {
        var fields = json.convertValue(named, new TypeReference<Map<String, Object>>() {});
        var kind = (String) fields.remove("document");
        fields.put("source", kind == null ? "FAMILY" : "DOCUMENT");
        if (kind != null) {
            fields.put("documentId", document(caseId, RecordKind.valueOf(kind)));
        }
        var answer = send(caseId, HttpMethod.POST, path, fields);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
    }

    private void add(CaseId caseId, Object... fields) {
        var answer = send(caseId, HttpMethod.POST, "/facts", fields(fields));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
    }

    private void assertRefused(CaseId caseId, Map<String, Object> base, String sentence, Object... fields) {
        var all = new HashMap<>(base);
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

    private byte[] pdf(CaseId caseId, String login, String path) {
        var answer =
                http.withBasicAuth(login, "demo").getForEntity("/api/cases/%s%s".formatted(caseId, path), byte[].class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return answer.getBody();
    }

    private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(found -> "%s %s".formatted(found.getRuleId(), found.getMessage()))
                    .toList();
        }
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
