package org.secondopinion.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.letters.Print;
import org.springframework.stereotype.Component;

/** Sets a summary on two pages of A4, in smaller type before it takes a third. */
@Component
public class SummaryPdf {

    private static final int PAGES = 2;
    private static final List<String> TYPE_SIZES = List.of("9.2pt", "8.6pt", "8pt", "7.5pt");

    private final LetterPress press;

    SummaryPdf(LetterPress press) {
        this.press = press;
    }

    /**
     * @param name of the patient; null for who may not know it
     * @param version whose content it is
     */
    public byte[] set(SummarySheet sheet, String name, int version, LocalDate on) {
        var readable = new ReadableSheet(sheet, press);
        var pdf = new byte[0];
        for (var size : TYPE_SIZES) {
            pdf = press.set(print(readable, name, version, on, size));
            if (pages(pdf) <= PAGES) {
                return pdf;
            }
        }
        return pdf;
    }

    private static Print print(ReadableSheet readable, String name, int version, LocalDate on, String size) {
        return new Print(
                "en",
                "summary/summary",
                Map.of(
                        "sheet",
                        readable.sheet(),
                        "reader",
                        readable,
                        "name",
                        name == null ? "" : name,
                        "version",
                        version,
                        "on",
                        on.toString(),
                        "size",
                        size),
                Stream.concat(readable.texts().stream(), Stream.ofNullable(name))
                        .toList());
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
