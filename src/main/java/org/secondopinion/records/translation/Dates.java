package org.secondopinion.records.translation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.secondopinion.records.inspection.DateWords;

/** The days of a text, however a language writes them; a day that can be read in two ways goes by its first reading. */
final class Dates {

    private Dates() {}

    static Map<String, Integer> in(String text) {
        return DateWords.in(text).stream()
                .collect(Collectors.groupingBy(
                        date -> date.readings().iterator().next().toString(),
                        TreeMap::new,
                        Collectors.summingInt(date -> 1)));
    }

    /** The text with blanks in the place of its days, so that their parts are not read as numbers. */
    static String without(String text) {
        var rest = new StringBuilder(text);
        for (var date : DateWords.in(text)) {
            rest.replace(date.from(), date.to(), " ".repeat(date.to() - date.from()));
        }
        return rest.toString();
    }
}
