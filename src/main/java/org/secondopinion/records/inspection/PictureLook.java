package org.secondopinion.records.inspection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.secondopinion.records.Content;
import org.secondopinion.records.FileRefusal;
import org.secondopinion.records.FileRefusal.Why;

/** Looks at a photo or a scan, in a size that tells enough and takes little memory. */
final class PictureLook {

    private static final int SIDE = 1200;
    private static final int MOST_PAGES = 8;
    private static final int LONGEST_SIDE = 60_000;

    private PictureLook() {}

    static Look at(Content file, String type) throws IOException {
        try (var content = file.stream();
                var source = ImageIO.createImageInputStream(content)) {
            var reader = ImageIO.getImageReaders(source).next();
            reader.setInput(source);
            return look(reader, type);
        } catch (IOException | RuntimeException broken) {
            throw new FileRefusal(Why.BROKEN_PICTURE);
        }
    }

    private static Look look(ImageReader reader, String type) throws IOException {
        var flaws = new PageFlaws();
        var pages = reader.getNumImages(true);
        for (var page = 0; page < Math.min(pages, MOST_PAGES); page++) {
            flaws.look(small(reader, page), page + 1);
        }
        return new Look(
                type, pages, "", flaws.isFilm(), flaws.isFilm() ? List.of() : flaws.found(pages), List.of(), List.of());
    }

    private static BufferedImage small(ImageReader reader, int page) throws IOException {
        var longest = Math.max(reader.getWidth(page), reader.getHeight(page));
        if (longest > LONGEST_SIDE) {
            throw new IOException("Too large to be a picture of a page");
        }
        var wanted = reader.getDefaultReadParam();
        var step = Math.max(1, longest / SIDE);
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page, wanted);
    }
}
