package org.secondopinion.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.secondopinion.cases.Refusal;

/**
 * Answers that a person wrote into one field, a paragraph for each: {@code 1. ...}. A number counts at the start of a
 * line and before a space, so that "2.5 mg" stays text; a single question needs no number.
 */
record NumberedAnswers(SortedMap<Integer, String> byNumber) {

    private static final Pattern NUMBER = Pattern.compile("(?m)^\\s*(\\d{1,3})[.)](?=\\s)");

    public NumberedAnswers {
        byNumber = Collections.unmodifiableSortedMap(byNumber);
    }

    /** @throws Refusal when a number is unknown, comes twice or is missing, or has nothing behind it */
    static NumberedAnswers parse(String text, int highest) {
        var byNumber = new TreeMap<Integer, String>();
        var numbers = NUMBER.matcher(text);
        if (!numbers.find() || !text.substring(0, numbers.start()).isBlank()) {
            return new NumberedAnswers(unnumbered(text, highest));
        }
        for (var more = true; more; ) {
            var number = Integer.parseInt(numbers.group(1));
            var from = numbers.end();
            more = numbers.find();
            put(byNumber, number, text.substring(from, more ? numbers.start() : text.length()), highest);
        }
        return new NumberedAnswers(byNumber);
    }

    static NumberedAnswers none() {
        return new NumberedAnswers(new TreeMap<>());
    }

    private static SortedMap<Integer, String> unnumbered(String text, int highest) {
        var byNumber = new TreeMap<Integer, String>();
        if (text.isBlank()) {
            return byNumber;
        }
        if (highest != 1) {
            throw new Refusal(
                    "Please start each paragraph with its number from 1 to %d, such as '1. ...'.".formatted(highest));
        }
        byNumber.put(1, text.strip());
        return byNumber;
    }

    private static void put(SortedMap<Integer, String> byNumber, int number, String words, int highest) {
        if (number < 1 || number > highest) {
            throw new Refusal("There is no number %d; the numbers go from 1 to %d.".formatted(number, highest));
        }
        if (words.isBlank()) {
            throw new Refusal("Nothing is written behind number %d.".formatted(number));
        }
        if (byNumber.put(number, words.strip()) != null) {
            throw new Refusal("Number %d comes twice. Please write one paragraph for each.".formatted(number));
        }
    }
}
