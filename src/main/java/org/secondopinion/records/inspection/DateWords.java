package org.secondopinion.records.inspection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one place where dates in records are read. A date that can be read in two ways, such as 05/06/2026, keeps both
 * readings; years of two digits are not read at all.
 */
public final class DateWords {

    private static final String MONTH_NAME = "(\\p{L}[\\p{L}\\p{M}]{2,})";
    private static final Map<String, Integer> MONTHS =
            months("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ru", "hi");
    private static final Map<Pattern, Function<MatchResult, Set<LocalDate>>> WAYS = Map.of(
            Pattern.compile("(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)"),
            found -> day(number(found, 1), number(found, 2), number(found, 3)),
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)"),
            DateWords::numbers,
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|º)?[.\\s-]{0,2}(?:de |of )?" + MONTH_NAME
                    + "\\.?[\\s,-]{1,2}(?:de |del )?(\\d{4})(?!\\d)"),
            found -> day(number(found, 3), month(found.group(2)), number(found, 1)),
            Pattern.compile(MONTH_NAME + "\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)"),
            found -> day(number(found, 3), month(found.group(1)), number(found, 2)));
    private static final Pattern DICOM = Pattern.compile("(\\d{4})\\.?(\\d{2})\\.?(\\d{2})");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private DateWords() {}

    /** A date and where it stands. */
    public record Written(int from, int to, Set<LocalDate> readings) {}

    public static List<Written> in(String text) {
        var plain = withPlainDigits(text);
        var found = new ArrayList<Written>();
        WAYS.forEach((pattern, reading) -> pattern.matcher(plain)
                .results()
                .map(place -> new Written(place.start(), place.end(), reading.apply(place)))
                .filter(written -> !written.readings().isEmpty())
                .forEach(found::add));
        found.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return found;
    }

    /** A date as DICOM writes it; empty where it is none. */
    static Set<LocalDate> dicom(String value) {
        var matcher = DICOM.matcher(value.strip());
        return matcher.matches() ? day(number(matcher, 1), number(matcher, 2), number(matcher, 3)) : Set.of();
    }

    private static Set<LocalDate> numbers(MatchResult found) {
        var first = number(found, 1);
        var second = number(found, 3);
        var year = number(found, 4);
        var readings = new LinkedHashSet<>(day(year, second, first));
        // Points and dashes stand between day and month first; a slash is used both ways.
        if (found.group(2).equals("/")) {
            readings.addAll(day(year, first, second));
        }
        return readings;
    }

    private static Set<LocalDate> day(int year, int month, int day) {
        try {
            return year < EARLIEST || year > LATEST ? Set.of() : Set.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Set.of();
        }
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** Devanagari, full-width and other digits as 0 to 9, each in its place. */
    private static String withPlainDigits(String text) {
        return text.chars()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private static Map<String, Integer> months(String... languages) {
        var names = new HashMap<String, Integer>();
        for (var language : languages) {
            for (var month : Month.values()) {
                for (var style : TextStyle.values()) {
                    var name = month.getDisplayName(style, Locale.forLanguageTag(language));
                    names.put(name.replace(".", "").toLowerCase(Locale.ROOT), month.getValue());
                }
            }
        }
        names.put("sept", 9);
        return names;
    }
}
