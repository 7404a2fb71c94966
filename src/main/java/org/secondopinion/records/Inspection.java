package org.secondopinion.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.Tika;

/** Looks into a file before anybody trusts it: its type by content, and whether it can be opened. */
final class Inspection {

    private static final String DICOM = "application/dicom";
    private static final Map<String, String> TYPES = Map.of(
            "application/pdf",
            "PDF",
            "image/jpeg",
            "JPEG",
            "image/png",
            "PNG",
            "image/tiff",
            "TIFF",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "DOCX",
            "application/x-tika-ooxml",
            "DOCX",
            DICOM,
            "DICOM",
            "application/zip",
            "ZIP");
    private static final Tika TIKA = new Tika();

    private Inspection() {}

    /** @throws IOException only when the content itself cannot be read */
    static Seen inspect(Content file) throws IOException {
        if (file.size() == 0) {
            return Seen.refused("The file is empty. Please send it again.");
        }
        var type = type(file);
        if (!TYPES.containsKey(type)) {
            return Seen.refused(
                    "This kind of file cannot be used. Please send a PDF, a photo (JPEG, PNG, TIFF), a DOCX, or DICOM images, also as a ZIP.");
        }
        return type.equals("application/pdf") ? pdf(file) : new Seen(type, null, null);
    }

    private static String type(Content file) throws IOException {
        try (InputStream content = file.stream()) {
            // The preamble of DICOM Part 10 is free, so the mark stands behind it.
            var head = content.readNBytes(132);
            if (head.length == 132 && new String(head, 128, 4, StandardCharsets.US_ASCII).equals("DICM")) {
                return DICOM;
            }
        }
        try (InputStream content = new BufferedInputStream(file.stream())) {
            return TIKA.detect(content);
        }
    }

    private static Seen pdf(Content file) {
        try (var content = file.stream();
                var document = Loader.loadPDF(new RandomAccessReadBuffer(content))) {
            return document.getNumberOfPages() == 0
                    ? Seen.refused("This PDF has no pages. Please send it again.")
                    : new Seen("application/pdf", document.getNumberOfPages(), null);
        } catch (InvalidPasswordException locked) {
            return Seen.refused("This PDF is protected by a password. Please send it without one.");
        } catch (IOException broken) {
            return Seen.refused("This PDF cannot be opened. Please save it again and send the new file.");
        }
    }

    /** What was seen: either a type, with pages where there are any, or the reason for refusing the file. */
    record Seen(String contentType, Integer pages, String refusal) {

        static Seen refused(String reason) {
            return new Seen(null, null, reason);
        }
    }
}
