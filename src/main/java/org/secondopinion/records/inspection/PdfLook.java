package org.secondopinion.records.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.Content;
import org.secondopinion.records.FileRefusal;
import org.secondopinion.records.FileRefusal.Why;

/** Opens a PDF, reads its text, and looks at those of its first pages that are pictures. */
final class PdfLook {

    private static final int MOST_PAGES_READ = 200;
    private static final int MOST_PAGES_DRAWN = 8;
    private static final int RESOLUTION = 96;
    private static final int LEAST_TEXT = 20;
    private static final long LARGEST_PICTURE = 40_000_000;

    private final PDDocument document;
    private final StringBuilder text = new StringBuilder();
    private final PageFlaws flaws = new PageFlaws();
    private final List<String> notes = new ArrayList<>();

    private PdfLook(PDDocument document) {
        this.document = document;
    }

    static Look at(Content file) {
        try (var document = Loader.loadPDF(new SeekableSource(file))) {
            return new PdfLook(document).look();
        } catch (InvalidPasswordException locked) {
            throw new FileRefusal(Why.LOCKED_PDF);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            // PDFBox meets damaged files with exceptions of many kinds.
            throw new FileRefusal(Why.BROKEN_PDF);
        }
    }

    private Look look() throws IOException {
        var pages = document.getNumberOfPages();
        if (pages == 0) {
            throw new FileRefusal(Why.PDF_WITHOUT_PAGES);
        }
        var drawn = 0;
        for (var page = 1; page <= Math.min(pages, MOST_PAGES_READ); page++) {
            var words = words(page);
            text.append(words).append('\n');
            if (words.strip().length() < LEAST_TEXT && drawn++ < MOST_PAGES_DRAWN) {
                draw(page);
            }
        }
        if (pages > MOST_PAGES_READ) {
            notes.add("Only the first %d pages were read.".formatted(MOST_PAGES_READ));
        }
        return new Look(
                FileTypes.PDF,
                pages,
                text.toString(),
                flaws.isFilm(),
                flaws.isFilm() ? List.of() : flaws.found(pages),
                notes,
                List.of());
    }

    private String words(int page) throws IOException {
        var reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(document);
    }

    private void draw(int page) {
        try {
            if (isTooLarge(document.getPage(page - 1))) {
                notes.add("Page %d is too large to be looked at.".formatted(page));
                return;
            }
            var renderer = new PDFRenderer(document);
            // A scan is read in the size that is looked at, not in its own.
            renderer.setSubsamplingAllowed(true);
            flaws.look(renderer.renderImageWithDPI(page - 1, RESOLUTION), page);
        } catch (IOException | RuntimeException broken) {
            notes.add("Page %d cannot be drawn; it may be damaged.".formatted(page));
        }
    }

    private static boolean isTooLarge(PDPage page) throws IOException {
        var box = page.getCropBox();
        if (box.getWidth() * box.getHeight() * RESOLUTION * RESOLUTION / 72 / 72 > LARGEST_PICTURE) {
            return true;
        }
        var resources = page.getResources();
        for (COSName name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)
                    && resources.getXObject(name) instanceof PDImageXObject image
                    && (long) image.getWidth() * image.getHeight() > LARGEST_PICTURE) {
                return true;
            }
        }
        return false;
    }
}
