package org.secondopinion.records.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.secondopinion.cases.TextTable;

/**
 * Sides, negations, results and drugs as they are written in English, German, Chinese and Hindi; each is known by one
 * token in all of them. Drugs go by their international nonproprietary names (WHO).
 */
final class CriticalWords {

    private static final List<Cue> CUES = cues();

    private CriticalWords() {}

    /** How often each token stands in a text, by a name for people such as {@code side: left}. */
    static Map<String, Integer> in(String text) {
        var counts = new TreeMap<String, Integer>();
        var rest = text;
        for (var cue : CUES) {
            var matcher = cue.pattern().matcher(rest);
            var found = (int) matcher.results().count();
            if (found > 0) {
                counts.merge(cue.token(), found, Integer::sum);
                // A longer word is taken out, so that a shorter one in it is not counted too.
                rest = matcher.replaceAll(" ");
            }
        }
        return counts;
    }

    private static List<Cue> cues() {
        var cues = new ArrayList<Cue>();
        for (var row : TextTable.rows("records/critical-words.csv", 3)) {
            cues.add(new Cue(label(row[0], row[1]), row[2], pattern(row[2])));
        }
        for (var names : TextTable.rows("records/drugs.csv", 4)) {
            for (var name : names) {
                cues.add(new Cue("drug: " + names[0], name, pattern(Pattern.quote(name))));
            }
        }
        cues.sort(Comparator.comparing((Cue cue) -> cue.word().length()).reversed());
        return List.copyOf(cues);
    }

    private static String label(String kind, String token) {
        return switch (kind) {
            case "LATERALITY" -> "side: " + token;
            case "RESULT" -> "result: " + token;
            default -> token;
        };
    }

    /** A whole word, except in Chinese, which sets none apart. */
    private static Pattern pattern(String word) {
        var isChinese = word.codePoints().anyMatch(Character::isIdeographic);
        var bounded = isChinese ? word : "(?<![\\p{L}\\p{M}])(?:" + word + ")(?![\\p{L}\\p{M}])";
        return Pattern.compile(bounded, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Cue(String token, String word, Pattern pattern) {}
}
