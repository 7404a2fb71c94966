package org.secondopinion.records.inspection;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which language a text is in: by its script, and among languages in Latin letters by their small words. */
final class TextLanguage {

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.THAI, "th"));
    private static final Map<String, String> SMALL_WORDS = Phrases.read("small-words.csv").all().stream()
            .collect(Collectors.toMap(Phrases.Phrase::code, Phrases.Phrase::words));
    private static final int FEWEST_LETTERS = 20;
    private static final int FEWEST_WORDS = 3;
    /** Reports in Chinese or Hindi are full of Latin abbreviations and names of drugs. */
    private static final int SHARE_OF_OTHER_SCRIPT = 5;

    private TextLanguage() {}

    static Optional<String> of(String text) {
        var letters = new HashMap<UnicodeScript, Integer>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        var all = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (all < FEWEST_LETTERS) {
            return Optional.empty();
        }
        var kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) * SHARE_OF_OTHER_SCRIPT * 2 >= all;
        return kana
                ? Optional.of("ja")
                : letters.entrySet().stream()
                        .filter(script -> BY_SCRIPT.containsKey(script.getKey()))
                        .filter(script -> script.getValue() * SHARE_OF_OTHER_SCRIPT >= all)
                        .max(Map.Entry.comparingByValue())
                        .map(script -> BY_SCRIPT.get(script.getKey()))
                        .or(() -> bySmallWords(text));
    }

    private static Optional<String> bySmallWords(String text) {
        var counts = new HashMap<String, Integer>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+")) {
            SMALL_WORDS.forEach((language, words) -> {
                if (Arrays.asList(words.split(" ")).contains(word)) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
        var best = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        return best.filter(found -> found.getValue() >= FEWEST_WORDS)
                .filter(found -> counts.entrySet().stream()
                        .filter(other -> !other.getKey().equals(found.getKey()))
                        .allMatch(other -> other.getValue() * 3 <= found.getValue() * 2))
                .map(Map.Entry::getKey);
    }
}
