package org.secondopinion.records.translation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.secondopinion.cases.TextTable;

/** Numbers with their units, whatever digits, decimal signs and names of units a language writes them with. */
final class Numbers {

    private static final Map<String, String> UNITS = units();
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])(\\d+(?:[.,]\\d+)*)\\s*("
            + UNITS.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Numbers::bounded)
                    .collect(Collectors.joining("|"))
            + ")?");
    private static final int GROUP = 3;

    private Numbers() {}

    /** How often each number stands in a text, such as {@code 1.5 cm}. */
    static Map<String, Integer> in(String text) {
        var counts = new TreeMap<String, Integer>();
        NUMBER.matcher(withAsciiDigits(text)).results().forEach(found -> counts.merge(named(found), 1, Integer::sum));
        return counts;
    }

    private static String named(MatchResult found) {
        var number = value(found.group(1));
        return found.group(2) == null ? number : number + " " + UNITS.get(found.group(2));
    }

    /**
     * One separator before exactly three digits groups thousands in one language and is the decimal sign in another; so
     * both are read as the same digits.
     */
    private static String value(String written) {
        var parts = written.split("[.,]");
        var last = parts[parts.length - 1];
        var isGrouped = parts.length > 2 || parts.length == 2 && last.length() == GROUP && !parts[0].equals("0");
        if (parts.length == 1 || isGrouped) {
            return String.join("", parts);
        }
        return new BigDecimal(parts[0] + "." + last).stripTrailingZeros().toPlainString();
    }

    /** Letters, digits and signs as one language of numbers: small letters, digits from 0 to 9. */
    private static String withAsciiDigits(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String bounded(String unit) {
        var isWord = Character.isAlphabetic(unit.codePointBefore(unit.length()))
                && !Character.isIdeographic(unit.codePointBefore(unit.length()));
        return Pattern.quote(unit) + (isWord ? "(?![\\p{L}\\p{M}])" : "");
    }

    private static Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        TextTable.rows("records/units.csv", 2).forEach(row -> units.put(row[1], row[0]));
        return units;
    }
}
