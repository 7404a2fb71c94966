package org.secondopinion.records.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.records.Documents;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A German report as a real PDF, and what its translator hands in. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class TranslationsIT {

    private static final String ORIGINAL = "Raumforderung links 2,5 cm, kein Anhalt.";

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    RecordRequests requests;

    @Autowired
    Documents documents;

    @Autowired
    Translations translations;

    @Autowired
    TranslationsSection section;

    private CaseId caseId;
    private UUID request;

    @BeforeEach
    void aReportIsAskedFor() {
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
    void whatDiffersIsShownAndTakenOnlyWithAnExplanation() throws Exception {
        sent(ORIGINAL);

        assertThatThrownBy(
                        () -> translations.keep(request, translated("Mass on the right, 2.5 cm, no sign.", null), "t"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("side: left (1 in the original, 0 in the translation)")
                .hasMessageContaining("side: right (0 in the original, 1 in the translation)");
        assertThat(rows()).isEmpty();

        translations.keep(request, translated("Mass on the right, 2.5 cm, no sign.", "The film is mirrored."), "t");
        assertThat(rows().get(0).get(5)).contains("Differs in side: left", "The film is mirrored.");
    }

    @Test
    void aTrueTranslationIsKeptWithItsCertificate() throws Exception {
        sent(ORIGINAL);

        translations.keep(request, translated("Mass on the left, 2.5 cm, no sign.", null), "translator");

        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("German", "translator (Court of Munich, 4711)")
                        .anyMatch(cell -> cell.startsWith("No difference in")));
    }

    @Test
    void anOriginalWithoutTextIsNotComparedAndThatIsSaid() throws Exception {
        sent("");

        translations.keep(request, translated("Mass on the left, 2.5 cm.", null), "translator");

        assertThat(rows().get(0).get(5)).startsWith("Not compared");
    }

    private List<List<String>> rows() {
        return section.of(cases.get(caseId), Audience.REVIEW).tables().get(0).rows();
    }

    private static Certified translated(String words, String explained) {
        return new Certified("de", words, "Court of Munich, 4711", explained);
    }

    private void sent(String words) throws IOException {
        documents.receive(
                caseId,
                RecordKind.PATHOLOGY_REPORT,
                "befund.pdf",
                Optional.empty(),
                new ByteArrayInputStream(pdf(words)),
                "coordinator");
        requests.inspect(request, true, Optional.empty(), Optional.of(LocalDate.now()), true);
    }

    private static byte[] pdf(String words) throws IOException {
        try (var document = new PDDocument();
                var content = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var text = new PDPageContentStream(document, page)) {
                text.setFont(new PDType1Font(FontName.HELVETICA), 12);
                text.beginText();
                text.newLineAtOffset(70, 700);
                text.showText(words);
                text.endText();
            }
            document.save(content);
            return content.toByteArray();
        }
    }
}
