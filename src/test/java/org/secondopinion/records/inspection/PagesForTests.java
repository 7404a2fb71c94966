package org.secondopinion.records.inspection;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.secondopinion.records.dicom.DicomForTests;

/** Reports, scans and photographs by code. */
public final class PagesForTests {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1400;

    private PagesForTests() {}

    public static byte[] pdf(String... lines) {
        return document(document -> write(document, lines));
    }

    static byte[] lockedPdf() {
        return document(document -> {
            write(document, "Secret");
            try {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Pages without any text, as a scanner makes them. */
    public static byte[] scan(BufferedImage... pages) {
        return document(document -> {
            for (var picture : pages) {
                draw(document, picture);
            }
        });
    }

    public static byte[] picture(BufferedImage picture, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page full of print. */
    public static BufferedImage printed() {
        var page = paper();
        var pen = pen(page, Color.BLACK);
        for (var line = 0; line < 40; line++) {
            pen.drawString(
                    "Microscopy shows glands of moderate differentiation, line %d of them".formatted(line),
                    70,
                    90 + 32 * line);
        }
        return page;
    }

    public static BufferedImage paper() {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = pen(page, new Color(250, 249, 245));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        return page;
    }

    /** Out of focus so far that nobody can read it. */
    public static BufferedImage blurred(BufferedImage page) {
        var weights = new float[121];
        Arrays.fill(weights, 1f / 121);
        var blur = new ConvolveOp(new Kernel(11, 11, weights), ConvolveOp.EDGE_NO_OP, null);
        return blur.filter(blur.filter(page, null), null);
    }

    /** Two films that hang before a light box. */
    static BufferedImage films() {
        var photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = pen(photo, new Color(245, 247, 250));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        var chance = new Random(5);
        for (var film = 0; film < 2; film++) {
            pen.setColor(new Color(18, 18, 22));
            pen.fillRect(40, 40 + film * 680, WIDTH - 80, 640);
            for (var slice = 0; slice < 12; slice++) {
                var grey = 60 + chance.nextInt(120);
                pen.setColor(new Color(grey, grey, grey));
                pen.fillOval(70 + slice % 4 * 220, 80 + film * 680 + slice / 4 * 200, 150, 120);
            }
        }
        return photo;
    }

    public static byte[] docx(String... paragraphs) {
        var body = Arrays.stream(paragraphs)
                .map(words -> "<w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(words))
                .collect(Collectors.joining());
        return office(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>"
                        .formatted(body));
    }

    static byte[] office(String part, String content) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                        .getBytes(StandardCharsets.UTF_8));
        files.put("_rels/.rels", "<Relationships/>".getBytes(StandardCharsets.UTF_8));
        files.put(part, content.getBytes(StandardCharsets.UTF_8));
        return DicomForTests.zip(files);
    }

    private static Graphics2D pen(BufferedImage picture, Color colour) {
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 22));
        return pen;
    }

    private static byte[] document(Consumer<PDDocument> fill) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            fill.accept(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String... lines) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var text = new PDPageContentStream(document, page)) {
            text.setFont(new PDType1Font(FontName.HELVETICA), 11);
            text.setLeading(16);
            text.beginText();
            text.newLineAtOffset(60, 780);
            for (var line : lines) {
                text.showText(line);
                text.newLine();
            }
            text.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PDDocument document, BufferedImage picture) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var image = LosslessFactory.createFromImage(document, picture);
            content.drawImage(
                    image,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
