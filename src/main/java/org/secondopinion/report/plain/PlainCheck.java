package org.secondopinion.report.plain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.secondopinion.records.translation.TranslationCheck;

/**
 * Holds a plain-language version against its report: numbers with units, dates, sides, results, drug names, and the words
 * that say how sure something is. A plain version says a thing once or twice, so these are compared by whether they
 * stand there at all; only negations are counted. What differs, a person confirms.
 */
public final class PlainCheck {

    private static final String NEGATION = "negation";

    private PlainCheck() {}

    /** What was added or changed first, then what was left out. */
    public static List<Difference> between(String report, String plain) {
        var inReport = tokens(report);
        var inPlain = tokens(plain);
        var all = new TreeSet<>(inReport.keySet());
        all.addAll(inPlain.keySet());
        return all.stream()
                .map(what -> new Difference(what, inReport.getOrDefault(what, 0), inPlain.getOrDefault(what, 0)))
                .filter(Difference::isOne)
                .sorted((one, other) -> Boolean.compare(one.isLeftOut(), other.isLeftOut()))
                .toList();
    }

    private static Map<String, Integer> tokens(String text) {
        var tokens = new TreeMap<>(TranslationCheck.tokens(text));
        tokens.putAll(UncertaintyWords.in(text));
        return tokens;
    }

    /** One thing, and how often it stands in each text. */
    public record Difference(String what, int inReport, int inPlain) {

        boolean isOne() {
            return what.equals(NEGATION) ? inReport != inPlain : (inReport == 0) != (inPlain == 0);
        }

        /** Whether the plain version is silent about it; else it says something that the report does not. */
        public boolean isLeftOut() {
            return inPlain == 0 || what.equals(NEGATION) && inPlain < inReport;
        }

        public String words() {
            if (what.equals(NEGATION)) {
                return "negations such as 'not' and 'no': %d in the report, %d here".formatted(inReport, inPlain);
            }
            return isLeftOut() ? what + ": in the report, not here" : what + ": here, not in the report";
        }
    }
}
