package org.secondopinion.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.records.RecordKind;

/** A record as a hospital would send it: one page that says what it is, whose, and from when. */
final class DemoRecord {

    private static final int SIZE = 12;

    private DemoRecord() {}

    static byte[] pdf(CaseFile file, RecordKind kind, LocalDate datedOn) {
        var patient = file.patient();
        try (var document = new PDDocument();
                var content = new ByteArrayOutputStream()) {
            write(
                    document,
                    List.of(
                            kind.words(),
                            "",
                            "Patient: %s %s".formatted(patient.givenName(), patient.familyName()),
                            "Born: " + patient.birthDate(),
                            "Date: " + datedOn,
                            "",
                            "Made for this demo. Neither the patient nor the finding is real."));
            document.save(content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var text = new PDPageContentStream(document, page)) {
            text.setFont(new PDType1Font(FontName.HELVETICA), SIZE);
            text.setLeading(SIZE * 1.5f);
            text.beginText();
            text.newLineAtOffset(70, 760);
            for (var line : lines) {
                text.showText(line);
                text.newLine();
            }
            text.endText();
        }
    }
}
