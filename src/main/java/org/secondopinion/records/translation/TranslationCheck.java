package org.secondopinion.records.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares what a translation must not change: numbers with units, dates, sides, negations, results and drug names. It
 * finds what stands more often in one text than in the other; whether that is a fault, the translator says.
 */
public final class TranslationCheck {

    private TranslationCheck() {}

    public static List<Difference> between(String original, String translation) {
        return Stream.<Function<String, Map<String, Integer>>>of(
                        text -> Dates.in(text), text -> Numbers.in(Dates.without(text)), CriticalWords::in)
                .flatMap(tokens -> differences(tokens.apply(original), tokens.apply(translation)).stream())
                .toList();
    }

    /** How often each of these stands in a text, whatever its language. */
    public static Map<String, Integer> tokens(String text) {
        var tokens = new TreeMap<String, Integer>(Dates.in(text));
        tokens.putAll(Numbers.in(Dates.without(text)));
        tokens.putAll(CriticalWords.in(text));
        return tokens;
    }

    private static List<Difference> differences(Map<String, Integer> original, Map<String, Integer> translation) {
        var tokens = new TreeSet<>(original.keySet());
        tokens.addAll(translation.keySet());
        var differences = new ArrayList<Difference>();
        for (var token : tokens) {
            var difference = new Difference(token, original.getOrDefault(token, 0), translation.getOrDefault(token, 0));
            if (difference.inOriginal() != difference.inTranslation()) {
                differences.add(difference);
            }
        }
        return differences;
    }

    /** A token and how often it stands in each text. */
    public record Difference(String what, int inOriginal, int inTranslation) {

        public String words() {
            return "%s (%d in the original, %d in the translation)".formatted(what, inOriginal, inTranslation);
        }
    }
}
