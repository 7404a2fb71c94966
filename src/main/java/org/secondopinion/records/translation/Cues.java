package org.secondopinion.records.translation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Words in several languages, each known by one token; counts how often each token stands in a text. */
public final class Cues {

    private final List<Cue> cues;

    private Cues(List<Cue> cues) {
        this.cues = cues;
    }

    public static Cues of(Collection<Cue> cues) {
        return new Cues(cues.stream()
                .sorted(Comparator.comparing((Cue cue) -> cue.word().length()).reversed())
                .toList());
    }

    /** How often each token stands in a text; none of those that do not. */
    public Map<String, Integer> in(String text) {
        var counts = new TreeMap<String, Integer>();
        var rest = text;
        for (var cue : cues) {
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

    /** One word or expression of a token. */
    public record Cue(String token, String word, Pattern pattern) {

        /** @param expression regular, of what the word may look like */
        public static Cue of(String token, String expression) {
            return new Cue(token, expression, pattern(expression));
        }

        /** The word as it stands. */
        public static Cue exactly(String token, String word) {
            return new Cue(token, word, pattern(Pattern.quote(word)));
        }

        /** A whole word, except in Chinese, which sets none apart. */
        private static Pattern pattern(String word) {
            var isChinese = word.codePoints().anyMatch(Character::isIdeographic);
            var bounded = isChinese ? word : "(?<![\\p{L}\\p{M}])(?:" + word + ")(?![\\p{L}\\p{M}])";
            return Pattern.compile(bounded, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }
}
