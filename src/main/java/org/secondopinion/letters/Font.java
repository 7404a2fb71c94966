package org.secondopinion.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.Resource;

/** One font file; what it shows is read when first asked. */
final class Font {

    private final Typeface typeface;
    private final int weight;
    private final Resource file;
    private Signs signs;
    private Map<Integer, String> conjuncts;

    Font(Typeface typeface, int weight, Resource file) {
        this.typeface = typeface;
        this.weight = weight;
        this.file = file;
    }

    private record Signs(CmapLookup glyphs, GsubData substitutions, String name) {}

    String family() {
        return typeface.name();
    }

    int weight() {
        return weight;
    }

    InputStream open() {
        try {
            return file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean shows(int sign) {
        return signs().glyphs().getGlyphId(sign) != 0;
    }

    /** The name that an embedded copy of the font ends with. */
    String name() {
        return signs().name();
    }

    /**
     * The texts of glyphs that stand for several signs at once, which the font's own table of signs does not name; keys
     * are glyph numbers.
     */
    synchronized Map<Integer, String> conjuncts() {
        if (conjuncts == null) {
            conjuncts = readConjuncts();
        }
        return conjuncts;
    }

    private Map<Integer, String> readConjuncts() {
        var texts = new HashMap<Integer, String>();
        var features = signs().substitutions();
        // A conjunct may be made of conjuncts, so the table is read until nothing new is found.
        for (var known = -1; known < texts.size(); ) {
            known = texts.size();
            features.getSupportedFeatures()
                    .forEach(feature -> features.getFeature(feature)
                            .getAllGlyphIdsForSubstitution()
                            .forEach(parts -> nameConjunct(
                                    features.getFeature(feature).getReplacementForGlyphs(parts), parts, texts)));
        }
        return texts;
    }

    private void nameConjunct(int glyph, List<Integer> parts, Map<Integer, String> texts) {
        var words = parts.stream().map(part -> textOf(part, texts)).toList();
        if (signs().glyphs().getCharCodes(glyph) == null && !words.contains("")) {
            texts.putIfAbsent(glyph, String.join("", words));
        }
    }

    private String textOf(int glyph, Map<Integer, String> texts) {
        var codes = signs().glyphs().getCharCodes(glyph);
        return codes == null ? texts.getOrDefault(glyph, "") : Character.toString(codes.get(0));
    }

    private synchronized Signs signs() {
        if (signs == null) {
            try (var content = open();
                    var font = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
                signs = new Signs(font.getUnicodeCmapLookup(), font.getGsubData(), font.getName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return signs;
    }
}
