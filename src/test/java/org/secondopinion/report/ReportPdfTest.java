package org.secondopinion.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.secondopinion.letters.PressForTests.assertArchivableAndAccessible;
import static org.secondopinion.letters.PressForTests.keepForTheEye;
import static org.secondopinion.letters.PressForTests.textOf;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.letters.PressForTests;
import org.secondopinion.report.ReportDocument.Addition;
import org.secondopinion.report.ReportDocument.Answered;
import org.secondopinion.report.ReportDocument.Source;
import org.secondopinion.report.ReportDocument.Voice;
import org.secondopinion.report.plain.PlainVersion;
import org.secondopinion.report.sheet.MarkerAdvice;
import org.secondopinion.report.sheet.OpinionSheet;
import org.secondopinion.report.sheet.Part;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;
import org.secondopinion.summary.Verdict;

/** A report with everything in it, set in each language and checked against the standards. */
class ReportPdfTest {

    final ReportPdf pdf = new ReportPdf(PressForTests.press());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | Sunanda Deshpane | Two tests come first. They may change the medicine. | Is surgery possible? | Yes, after three cycles.
                    de | Jürgen Großmann | Zuerst kommen zwei Tests. Sie können das Medikament ändern. | Ist eine Operation möglich? | Ja, nach drei Zyklen.
                    zh | 王芳 | 先做两项检测，结果可能会改变用药。 | 可以手术吗？ | 可以，在三个周期之后。
                    hi | सुनंदा देशपांडे | पहले दो जाँचें होंगी। सर्जिकल इलाज, आर्थिक मदद, निर्णय, कार्यों, पूर्ण, वर्णित और दर्शित जाँचों पर विचार करें; स्थिति स्थिर है, चिकित्सा की प्रक्रिया शुरू। | क्या सर्जरी हो सकती है? | हाँ, तीन चक्रों के बाद।
                    """)
    void inEachLanguageItIsArchivableAndAccessibleAndNothingOverflows(
            String language, String patient, String plain, String question, String answer) throws Exception {
        var report = report(language, patient, plain, question, answer);
        assumeThat(pdf.canSet(report)).as("fonts for " + language).isTrue();

        var file = pdf.set(report, language);

        keepForTheEye("report-" + language, file);
        assertArchivableAndAccessible(file);
        assertThat(textOf(file))
                .contains(new ReportTexts(language).of("signature"), "Dr. Ana Rao", "SO-2026-000123", "2026-10-14");
        assertThat(farthestRight(file)).isLessThan(595 - 40);
    }

    /** Where the last sign of the longest line ends, in points of a page that is 595 wide. */
    private static float farthestRight(byte[] file) throws Exception {
        var right = new float[1];
        try (var document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    right[0] = Math.max(right[0], sign.getX() + sign.getWidth());
                    super.processTextPosition(sign);
                }
            }.getText(document);
        }
        return right[0];
    }

    private static ReportDocument report(
            String language, String patient, String plain, String question, String answer) {
        return new ReportDocument(
                "SO-2026-000123",
                2,
                patient,
                language,
                new PlainVersion(language, plain, plain + " " + plain, plain, question),
                List.of(new Answered(1, question, answer, null), new Answered(2, question, null, answer)),
                List.of(plain, "Osimertinib 80 mg/d, then CT of the chest after 8 weeks (RECIST 1.1)"),
                answer,
                List.of(
                        new Voice("Dr. Ana Rao", plain, question, sheet(plain)),
                        new Voice("Dr. Weber", plain, null, sheet(answer))),
                List.of(new Source("Pathology report", "2026-10-14"), new Source("CT images", null)),
                List.of("Dr. Ana Rao", "Dr. Weber"),
                Instant.parse("2026-11-24T09:00:00Z"),
                Instant.parse("2026-11-25T09:00:00Z"),
                List.of(new Addition(question, answer, plain, "Dr. Ana Rao", Instant.parse("2026-11-30T09:00:00Z"))),
                Disclaimer.in(language).orElseThrow());
    }

    private static OpinionSheet sheet(String words) {
        return new OpinionSheet(
                Map.of(Part.PATHOLOGY, words, Part.PLAN, words),
                Arrays.stream(Field.values())
                        .map(field -> new Verdict(
                                field,
                                Standing.values()[field.ordinal() % 4],
                                field == Field.STAGE ? "TNM, clinical cT2a N2 M1c (edition 8)" : null,
                                field.ordinal() % 2 == 0 ? words : null))
                        .toList(),
                List.of(
                        new OpinionSheet.Choice("Chemotherapy with pembrolizumab", words, words, words),
                        new OpinionSheet.Choice(
                                "Carboplatin/pemetrexed/Averyveryverylongnamewithoutanyblankinit",
                                words,
                                words,
                                words)),
                List.of(new OpinionSheet.Marker("ALK", MarkerAdvice.BEFORE_TREATMENT, words)),
                words,
                words,
                null);
    }
}
