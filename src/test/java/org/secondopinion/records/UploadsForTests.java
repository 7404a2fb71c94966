package org.secondopinion.records;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Files to send, made by code. */
public final class UploadsForTests {

    private UploadsForTests() {}

    /** One page of PDF that says {@code words} and is a little longer than {@code bytes}; another one at each call. */
    public static byte[] pdf(int bytes, String words) {
        try (var document = new PDDocument();
                var content = new ByteArrayOutputStream()) {
            var noise = new byte[bytes];
            new Random().nextBytes(noise);
            var page = new PDPage();
            page.getCOSObject()
                    .setItem(COSName.getPDFName("Noise"), new PDStream(document, new ByteArrayInputStream(noise)));
            document.addPage(page);
            document.getDocumentInformation().setTitle(words + " " + UUID.randomUUID());
            document.save(content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
