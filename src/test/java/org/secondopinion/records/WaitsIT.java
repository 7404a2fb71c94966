package org.secondopinion.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.family.HospitalLinks;
import org.secondopinion.records.RecordRequest.Holder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whose turn it is with a record, from the asking to the translation, and the letter that asks a hospital. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class WaitsIT {

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    RecordRequests requests;

    @Autowired
    Chasing chasing;

    @Autowired
    HospitalLinks hospitals;

    @Autowired
    RecordsSection section;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient sql;

    private CaseId caseId;
    private UUID request;

    @BeforeEach
    void aReportIsNeeded() {
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
        requests.require(
                caseId,
                List.of(new RecordRequests.Requirement(
                        RecordKind.PATHOLOGY_REPORT,
                        "REQUIRED",
                        false,
                        "It says what it is",
                        "Test",
                        LocalDate.now(),
                        1)));
        request = requests.of(caseId).get(0).id();
    }

    @Test
    void theOwnerOfADelayIsSeen() {
        chasing.request(caseId, request);
        assertThat(waitsFor()).isEqualTo(Holder.FAMILY);
        chasing.remind(caseId, request);
        chasing.remind(caseId, request);
        sql.sql("update record_requests set waits_since = now() - interval '21 days' where id = ?")
                .param(request)
                .update();
        assertThat(cell()).matches("Family, 1[0-9] working days, reminded 2 times");

        hospitals.ask(
                caseId,
                new HospitalLinks.Asked(
                        "Tata Memorial", "records@example.org", "en", List.of(RecordKind.PATHOLOGY_REPORT)),
                "coordinator");
        assertThat(cell()).isEqualTo("Tata Memorial, 0 working days");

        sql.sql("update record_requests set state = 'ARRIVED' where id = ?")
                .param(request)
                .update();
        requests.passBall(caseId);
        assertThat(waitsFor()).isEqualTo(Holder.US);

        requests.inspect(request, true, Optional.empty(), Optional.of(LocalDate.now()), true);
        assertThat(waitsFor()).isEqualTo(Holder.TRANSLATOR);

        requests.translated(request);
        assertThat(waitsFor()).isNull();
        assertThat(cell()).isEmpty();
    }

    @Test
    void theLetterToTheHospitalNamesWhatIsWaitedForInTheLanguageOfItsReader() throws Exception {
        chasing.request(caseId, request);

        assertThat(letter("en")).contains("Request for copies of medical records", "Pathology report", "DICOM");
        assertThat(letter("de")).contains("Bitte um Kopien der Krankenunterlagen", "Pathologiebericht");
    }

    private String letter(String language) throws Exception {
        var pdf = http.withBasicAuth("coordinator", "demo")
                .getForEntity("/api/cases/%s/records-letter.pdf?language=%s".formatted(caseId, language), byte[].class);
        assertThat(pdf.getStatusCode().value()).isEqualTo(200);
        try (var document = Loader.loadPDF(pdf.getBody())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Holder waitsFor() {
        return requests.get(request).waitsFor();
    }

    private String cell() {
        return section.of(cases.get(caseId), Audience.COORDINATION)
                .tables()
                .get(0)
                .rows()
                .get(0)
                .get(4);
    }
}
