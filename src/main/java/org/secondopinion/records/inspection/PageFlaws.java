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

    List<Flaw> found(int pages) {
        var found = new ArrayList<Flaw>();
        if (!empty.isEmpty()) {
            found.add(empty.size() == pages ? Flaw.of(Flaw.Kind.BLANK) : Flaw.of(Flaw.Kind.BLANK_PAGES, list(empty)));
        }
        if (!blurred.isEmpty()) {
            found.add(Flaw.of(Flaw.Kind.BLURRED_PAGES, list(blurred)));
        }
        return found;
    }

    private static String list(List<Integer> pages) {
        return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
