package org.secondopinion.records.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.Content;
import org.secondopinion.records.FileRefusal;
import org.secondopinion.records.FileRefusal.Why;

/** What kind of file it is by its content; its name says nothing. */
final class FileTypes {

    static final String PDF = "application/pdf";
    static final String DICOM = "application/dicom";
    static final String ZIP = "application/zip";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Tika TIKA = new Tika();
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/tiff");
    private static final Set<String> WORD = Set.of(DOCX, "application/x-tika-ooxml");
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o-executable",
            "application/x-mach-o",
            "application/x-sh",
            "application/x-bat",
            "application/x-ms-installer",
            "application/x-msi",
            "application/java-archive",
            "application/vnd.android.package-archive",
            "application/javascript",
            "text/javascript",
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml");

    private static final List<String> PROGRAM_MARKS = List.of(
            "MZ",
            "\u007fELF",
            "#!",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ce\u00fa\u00ed\u00fe");

    private FileTypes() {}

    /** @throws Refusal when it is of no use whatever it holds */
    static String of(Content file) throws IOException {
        if (file.size() == 0) {
            throw new FileRefusal(Why.EMPTY);
        }
        var type = detected(file);
        if (PROGRAMS.contains(type) || beginsAsProgram(file)) {
            throw new FileRefusal(Why.PROGRAM);
        }
        if (type.equals("application/x-tika-msoffice") || type.equals("application/msword")) {
            throw new FileRefusal(Why.OLD_OR_LOCKED_WORD);
        }
        if (WORD.contains(type)) {
            return DOCX;
        }
        if (!PICTURES.contains(type) && !Set.of(PDF, DICOM, ZIP).contains(type)) {
            throw new FileRefusal(Why.UNKNOWN_TYPE);
        }
        return type;
    }

    /** Windows, Linux, scripts, macOS: what is behind the first bytes may be cut or hidden. */
    private static boolean beginsAsProgram(Content file) throws IOException {
        try (var content = file.stream()) {
            var head = new String(content.readNBytes(4), StandardCharsets.ISO_8859_1);
            return PROGRAM_MARKS.stream().anyMatch(head::startsWith);
        }
    }

    private static String detected(Content file) throws IOException {
        try (var content = file.stream()) {
            // The preamble of DICOM Part 10 is free, so the mark stands behind it.
            var head = content.readNBytes(132);
            if (head.length == 132 && new String(head, 128, 4, StandardCharsets.US_ASCII).equals("DICM")) {
                return DICOM;
            }
        }
        try (var content = new BufferedInputStream(file.stream())) {
            return TIKA.detect(content);
        }
    }
}
