package org.secondopinion.records.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.secondopinion.records.Content;
import org.secondopinion.records.FileRefusal;
import org.secondopinion.records.FileRefusal.Why;

/** Opens a Word document and reads its text. */
final class WordLook {

    private static final String BODY = "word/document.xml";
    private static final long LARGEST_BODY = 32L << 20;
    private static final int LONGEST_TEXT = 2_000_000;

    private WordLook() {}

    static Look at(Content file) {
        try (var channel = file.open();
                var archive = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            if (hasProgram(archive)) {
                throw new FileRefusal(Why.DOCUMENT_WITH_PROGRAM);
            }
            var body = archive.getEntry(BODY);
            if (body == null) {
                throw new FileRefusal(Why.NO_WORD_DOCUMENT);
            }
            var text = text(archive, body);
            var flaws = text.isBlank() && !hasPictures(archive)
                    ? List.of(Flaw.of(Flaw.Kind.EMPTY_DOCUMENT))
                    : List.<Flaw>of();
            return new Look(FileTypes.DOCX, null, text, false, flaws, List.of(), List.of());
        } catch (IOException | XMLStreamException broken) {
            throw new FileRefusal(Why.BROKEN_DOCUMENT);
        }
    }

    private static boolean hasProgram(ZipFile archive) {
        return archive.getEntry("word/vbaProject.bin") != null;
    }

    private static boolean hasPictures(ZipFile archive) {
        return Collections.list(archive.getEntries()).stream()
                .anyMatch(entry -> entry.getName().startsWith("word/media/"));
    }

    private static String text(ZipFile archive, ZipArchiveEntry body) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream content = archive.getInputStream(body)) {
            var bounded = BoundedInputStream.builder()
                    .setInputStream(content)
                    .setMaxCount(LARGEST_BODY)
                    .get();
            return text(factory.createXMLStreamReader(bounded));
        }
    }

    private static String text(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        var isRun = false;
        while (reader.hasNext() && text.length() < LONGEST_TEXT) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    isRun = reader.getLocalName().equals("t");
                    text.append(reader.getLocalName().equals("tab") ? "\t" : "");
                }
                case XMLStreamConstants.CHARACTERS -> text.append(isRun ? reader.getText() : "");
                case XMLStreamConstants.END_ELEMENT -> {
                    isRun = false;
                    text.append(reader.getLocalName().equals("p") ? "\n" : "");
                }
                default -> {}
            }
        }
        return text.toString();
    }
}
