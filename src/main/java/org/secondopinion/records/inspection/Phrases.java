package org.secondopinion.records.inspection;

import java.util.List;
import java.util.regex.Pattern;
import org.secondopinion.cases.TextTable;

/** Words and what they stand for, from a table; words in letters count as whole words only. */
record Phrases(List<Phrase> all) {

    record Phrase(String code, String words, Pattern pattern) {}

    static Phrases read(String file) {
        return new Phrases(TextTable.rows("records/inspection/" + file, 2).stream()
                .map(cells -> phrase(cells[0], cells[1]))
                .toList());
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
