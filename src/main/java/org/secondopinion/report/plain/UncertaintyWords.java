package org.secondopinion.report.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.secondopinion.cases.TextTable;

/** Words that say how sure something is, in English, German, Chinese and Hindi; a short list, not all there are. */
final class UncertaintyWords {

    private static final List<Cue> CUES = cues();

    private UncertaintyWords() {}

    /** How often each degree is expressed, by a name for people such as {@code uncertainty: likely}. */
    static Map<String, Integer> in(String text) {
        var counts = new TreeMap<String, Integer>();
        var rest = text;
        for (var cue : CUES) {
            var matcher = cue.pattern().matcher(rest);
            var found = (int) matcher.results().count();
            if (found > 0) {
                counts.merge("uncertainty: " + cue.token(), found, Integer::sum);
                // A longer word is taken out, so that a shorter one in it is not counted too.
                rest = matcher.replaceAll(" ");
            }
        }
        return counts;
    }

    private static List<Cue> cues() {
        var cues = new ArrayList<Cue>();
        for (var row : TextTable.rows("report/uncertainty-words.csv", 2)) {
            cues.add(new Cue(row[0], row[1], pattern(row[1])));
        }
        cues.sort(Comparator.comparing((Cue cue) -> cue.word().length()).reversed());
        return List.copyOf(cues);
    }

    /** A whole word, except in Chinese, which sets none apart. */
    private static Pattern pattern(String word) {
        var isChinese = word.codePoints().anyMatch(Character::isIdeographic);
        var bounded = isChinese ? word : "(?<![\\p{L}\\p{M}])(?:" + word + ")(?![\\p{L}\\p{M}])";
        return Pattern.compile(bounded, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Cue(String token, String word, Pattern pattern) {}
}
