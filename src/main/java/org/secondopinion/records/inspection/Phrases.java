package org.secondopinion.records.inspection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Words and what they stand for, from a table; words in letters count as whole words only. */
record Phrases(List<Phrase> all) {

    record Phrase(String code, String words, Pattern pattern) {}

    static Phrases read(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Phrases.class.getResourceAsStream("/records/inspection/" + file), StandardCharsets.UTF_8))) {
            return new Phrases(lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(cells -> phrase(cells[0], cells[1]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrase phrase(String code, String words) {
        return new Phrase(
                code, words, Pattern.compile(pattern(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Chinese has no spaces between its words. */
    private static String pattern(String words) {
        var quoted = Pattern.quote(words).replace(" ", "\\E\\s+\\Q");
        return words.codePoints().anyMatch(Character::isIdeographic)
                ? quoted
                : "(?<![\\p{L}\\p{M}])" + quoted + "(?![\\p{L}\\p{M}])";
    }
}
