package org.secondopinion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The records that the family hands over: a page for each that the checklist waits for. */
final class Records {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> kinds = new HashMap<>();

    /** Uploads one record that the case file says was asked for. */
    void uploadNext(Person person, String reference, JsonNode caseFile) throws Exception {
        if (kinds.isEmpty()) {
            json.readTree(person.read("/api/document-kinds"))
                    .forEach(kind -> kinds.put(
                            kind.path("label").asText(), kind.path("code").asText()));
        }
        var kind = kinds.get(next(caseFile));
        person.upload("/api/cases/" + reference + "/documents", kind, kind + ".pdf", page(reference + " " + kind));
    }

    /** A specimen has a rule for its export and comes by courier. */
    private static String next(JsonNode caseFile) {
        var checklist = elements(caseFile.path("sections"))
                .filter(section -> section.path("key").asText().equals("records"))
                .map(section -> section.path("tables").path(0))
                .findFirst()
                .orElseThrow();
        var columns = elements(checklist.path("columns")).map(JsonNode::asText).toList();
        return elements(checklist.path("rows"))
                .filter(row -> row.path(columns.indexOf("State")).asText().equals("Requested"))
                .filter(row -> row.path(columns.indexOf("Export")).asText().isEmpty())
                .map(row -> row.path(columns.indexOf("Record")).asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No record is waited for: " + checklist));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static byte[] page(String line) throws IOException {
        try (var document = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(line);
                content.endText();
            }
            document.save(file);
            return file.toByteArray();
        }
    }
}
