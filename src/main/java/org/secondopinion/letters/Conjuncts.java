package org.secondopinion.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Tells a PDF what the conjuncts in it mean. The library draws them, but notes the text only of glyphs that stand for one
 * sign; without this a screen reader skips half of a Hindi letter.
 */
final class Conjuncts {

    private static final int GLYPHS_A_BLOCK = 100;

    private Conjuncts() {}

    static byte[] named(byte[] pdf, List<Font> fonts) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            for (var embedded : fontsOf(document).values()) {
                for (var font : fonts) {
                    if (embedded.getName().endsWith("+" + font.name())) {
                        name(font.conjuncts(), embedded);
                    }
                }
            }
            var named = new ByteArrayOutputStream();
            document.save(named);
            return named.toByteArray();
        }
    }

    private static Map<String, PDFont> fontsOf(PDDocument document) throws IOException {
        var fonts = new HashMap<String, PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                fonts.put(font.getName(), font);
            }
        }
        return fonts;
    }

    private static void name(Map<Integer, String> conjuncts, PDFont embedded) throws IOException {
        if (conjuncts.isEmpty()
                || !(embedded.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream texts)) {
            return;
        }
        String known;
        try (var content = texts.createInputStream()) {
            known = new String(content.readAllBytes(), StandardCharsets.US_ASCII);
        }
        try (var content = texts.createOutputStream(COSName.FLATE_DECODE)) {
            content.write(
                    known.replace("endcmap", blocks(conjuncts) + "endcmap").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String blocks(Map<Integer, String> conjuncts) {
        var lines = conjuncts.entrySet().stream()
                .map(entry -> "<%04X> <%s>\n".formatted(entry.getKey(), hex(entry.getValue())))
                .toList();
        var blocks = new StringBuilder();
        for (var from = 0; from < lines.size(); from += GLYPHS_A_BLOCK) {
            var block = lines.subList(from, Math.min(from + GLYPHS_A_BLOCK, lines.size()));
            blocks.append(block.size() + " beginbfchar\n" + String.join("", block) + "endbfchar\n");
        }
        return blocks.toString();
    }

    private static String hex(String text) {
        return text.chars().mapToObj("%04X"::formatted).collect(Collectors.joining());
    }
}
