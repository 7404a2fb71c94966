package org.secondopinion.report.plain;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a text is plainly in another language than it should be; it never tells more than that. */
final class SpokenLanguage {

    private static final Map<String, UnicodeScript> SCRIPTS = Map.of(
            "en", UnicodeScript.LATIN,
            "de", UnicodeScript.LATIN,
            "zh", UnicodeScript.HAN,
            "hi", UnicodeScript.DEVANAGARI);
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
            Set.of("the", "and", "is", "of", "to", "your", "you", "are", "with", "be", "it", "this"),
            "de",
            Set.of("der", "die", "das", "und", "ist", "sie", "nicht", "ihr", "ihre", "mit", "ein", "eine", "sind"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final double MOST = 0.6;
    private static final int SEVERAL_WORDS = 8;

    private SpokenLanguage() {}

    static boolean isOtherThan(String language, String text) {
        var script = SCRIPTS.get(language);
        if (script == null) {
            return false;
        }
        return script == UnicodeScript.LATIN
                ? share(script, text) < MOST || isTheOtherOfTwo(language, text)
                // Names and drugs stay in Latin letters in every language.
                : share(script, text) < 1 - MOST && words(text).count() >= SEVERAL_WORDS;
    }

    /** Of a text without letters everything. */
    private static double share(UnicodeScript script, String text) {
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        var own = Arrays.stream(letters)
                .filter(sign -> UnicodeScript.of(sign) == script)
                .count();
        return letters.length == 0 ? 1 : (double) own / letters.length;
    }

    private static boolean isTheOtherOfTwo(String language, String text) {
        if (!SMALL_WORDS.containsKey(language)) {
            return false;
        }
        var other = language.equals("en") ? "de" : "en";
        var others = count(text, SMALL_WORDS.get(other));
        return others > 2 && others > 2 * count(text, SMALL_WORDS.get(language));
    }

    private static long count(String text, Set<String> words) {
        return words(text).filter(words::contains).count();
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }
}
