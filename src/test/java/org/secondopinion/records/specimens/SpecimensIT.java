package org.secondopinion.records.specimens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A parcel from the laboratory at home to the reference pathology and back, with everything that may go wrong. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class SpecimensIT {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    CaseDriver driver;

    @Autowired
    RecordRequests requests;

    @Autowired
    Specimens specimens;

    @Autowired
    SpecimenReturns returns;

    @Autowired
    Journal journal;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient sql;

    private CaseId caseId;
    private UUID request;

    @BeforeEach
    void slidesAreAskedFor() {
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
        requests.require(
                caseId,
                List.of(new RecordRequests.Requirement(
                        RecordKind.PATHOLOGY_SLIDES, "REQUIRED", true, "To read them again", "Test", TODAY, 1)));
        request = requests.of(caseId).get(0).id();
    }

    @Test
    void aParcelGoesOutAndComesBackAndEveryHandIsKept() throws Exception {
        specimens.issue(request, parcel(4, TissueLeft.LAST, null, TODAY.plusDays(3)), "coordinator");
        var id = specimens.of(caseId).get(0).id();

        assertThat(moved(id, CustodyStep.RECEIVED, Map.of("pieces", 3))).isNull();
        assertThat(moved(id, CustodyStep.EXAMINED, Map.of())).isNull();
        assertThat(moved(id, CustodyStep.SENT_BACK, Map.of("courier", "DHL", "trackingNumber", "77")))
                .isNull();
        var parcel = specimens.followed(caseId).get(0);
        assertThat(parcel.notices())
                .anyMatch(notice -> notice.startsWith("The last tissue"))
                .anyMatch(notice -> notice.startsWith("3 of 4 pieces were there"))
                .contains("It must be back in 3 days.");
        assertThat(moved(id, CustodyStep.RETURNED, Map.of("pieces", 3))).isNull();

        assertThat(specimens.custody(id))
                .extracting(Custody::step)
                .containsExactly(
                        CustodyStep.HANDED_OVER,
                        CustodyStep.RECEIVED,
                        CustodyStep.EXAMINED,
                        CustodyStep.SENT_BACK,
                        CustodyStep.RETURNED);
        assertThat(journal.of(caseId))
                .extracting(Journal.Entry::happened)
                .contains(caseId + "-P1: Back in the laboratory");
        assertThat(textOf(sheet(id)))
                .contains("Specimen passport " + caseId + "-P1", "THE LAST TISSUE", "BD 4711", "Stained slides: 4");
    }

    @Test
    void whatCannotFollowIsRefusedAndChangesNothing() {
        specimens.issue(request, parcel(4, TissueLeft.YES, null, null), "coordinator");
        var id = specimens.of(caseId).get(0).id();

        assertThat(moved(id, CustodyStep.EXAMINED, Map.of())).contains("cannot follow on", "It can be:");
        assertThat(moved(id, CustodyStep.RECEIVED, Map.of())).contains("Count the pieces");
        assertThat(moved(id, CustodyStep.RECEIVED, Map.of("pieces", 5))).contains("there cannot be 5");
        assertThat(moved(
                        id,
                        CustodyStep.AT_CUSTOMS,
                        Map.of("happenedOn", TODAY.plusDays(1).toString())))
                .contains("The day lies between");
        assertThat(moved(UUID.randomUUID(), CustodyStep.LOST, Map.of())).contains("no such specimen");
        assertThat(moved(id, CustodyStep.LOST, Map.of("holder", " "))).contains("Say who has it now.");
        assertThat(specimens.custody(id)).hasSize(1);
        assertThat(http.withBasicAuth("specialist", "demo")
                        .getForEntity(path(), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void theRuleOfTheRouteIsAskedBeforeAnythingLeaves() {
        sql.sql("update cases set home_team_country = 'CN' where reference = ?")
                .param(caseId.reference())
                .update();

        Assertions.assertThatThrownBy(
                        () -> specimens.issue(request, parcel(4, TissueLeft.YES, null, null), "coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("send whole-slide images instead");
        assertThat(specimens.of(caseId)).isEmpty();

        specimens.issue(request, parcel(4, TissueLeft.YES, "Compliance, permit 12", null), "coordinator");
        assertThat(specimens.of(caseId)).singleElement().satisfies(specimen -> {
            assertThat(specimen.permission()).isEqualTo("DIGITAL_ONLY");
            assertThat(specimen.clearedBy()).isEqualTo("Compliance, permit 12");
            assertThat(specimen.ruleVersion()).isPositive();
        });
    }

    @Test
    void theCoordinatorHearsOfAParcelThatIsDueBackOnceAndAgainWhenItIsLate() {
        specimens.issue(request, parcel(4, TissueLeft.YES, null, TODAY.plusDays(5)), "coordinator");
        sql.sql("update cases set coordinator = 'coordinator' where reference = ?")
                .param(caseId.reference())
                .update();

        returns.look();
        returns.look();
        assertThat(mails()).isOne();

        sql.sql("update specimens set return_by = current_date - 2 where case_reference = ?")
                .param(caseId.reference())
                .update();
        returns.look();
        returns.look();
        assertThat(mails()).isEqualTo(2);
        assertThat(specimens.followed(caseId).get(0).notices()).contains("It should have been back 2 days ago.");
    }

    private int mails() {
        return sql.sql("select count(*) from outbox where case_reference = ? and template = 'specimen-return'")
                .param(caseId.reference())
                .query(Integer.class)
                .single();
    }

    private static Passport parcel(int pieces, TissueLeft left, String clearedBy, LocalDate returnBy) {
        return new Passport(
                Material.SLIDES,
                pieces,
                "S26-4711",
                "Tata Memorial",
                "Reference pathology",
                "DE",
                left,
                left == TissueLeft.LAST ? "Dr. Rao" : null,
                clearedBy,
                "Bluedart",
                "BD 4711",
                returnBy,
                null);
    }

    /** The sentence of the refusal, or null. */
    private String moved(UUID id, CustodyStep step, Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("step", step, "happenedOn", TODAY.toString(), "holder", "Reference pathology"));
        body.putAll(more);
        ResponseEntity<String> answer = coordinator().postForEntity(path() + "/" + id + "/custody", body, String.class);
        return answer.getStatusCode().is2xxSuccessful() ? null : Objects.toString(answer.getBody(), "refused");
    }

    private byte[] sheet(UUID id) {
        return coordinator()
                .getForEntity(path() + "/" + id + "/passport.pdf", byte[].class)
                .getBody();
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private TestRestTemplate coordinator() {
        return http.withBasicAuth("coordinator", "demo");
    }

    private String path() {
        return "/api/cases/%s/specimens".formatted(caseId);
    }
}
