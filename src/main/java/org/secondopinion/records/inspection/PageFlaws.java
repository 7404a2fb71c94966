package org.secondopinion.records.inspection;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with the pages that are pictures. */
final class PageFlaws {

    private final List<Integer> empty = new ArrayList<>();
    private final List<Integer> blurred = new ArrayList<>();
    private final List<Integer> films = new ArrayList<>();
    private int looked;

    void look(BufferedImage picture, int page) {
        var quality = PageQuality.of(picture);
        looked++;
        if (quality.isFilm()) {
            films.add(page);
        } else if (quality.isEmpty()) {
            empty.add(page);
        } else if (quality.isBlurred()) {
            blurred.add(page);
        }
    }

    boolean isFilm() {
        return !films.isEmpty() && films.size() * 2 >= looked;
    }

    List<String> sentences(int pages) {
        var sentences = new ArrayList<String>();
        if (!empty.isEmpty()) {
            sentences.add(
                    empty.size() == pages
                            ? "There is nothing on the pages. Please scan the printed side and send it again."
                            : "There is nothing on page %s. If something should be there, please scan it again."
                                    .formatted(list(empty)));
        }
        if (!blurred.isEmpty()) {
            sentences.add("Page %s is blurred and cannot be read. Please scan it again, flat and in good light."
                    .formatted(list(blurred)));
        }
        return sentences;
    }

    private static String list(List<Integer> pages) {
        return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
