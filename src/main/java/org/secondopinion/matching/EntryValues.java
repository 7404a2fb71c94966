package org.secondopinion.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was typed for one entry, in a row of a file or on a page. What is wrong with it is collected by column, so that
 * everything can be mended at once.
 */
final class EntryValues {

    static final String SEPARATOR = ";";

    private final String place;
    private final Map<String, String> values;
    private final List<String> faults;

    /** @param place what stands before each fault, such as <em>Row 5, </em>; empty on a page */
    EntryValues(String place, Map<String, String> values, List<String> faults) {
        this.place = place;
        this.values = values;
        this.faults = faults;
    }

    /** Null when nothing was typed. */
    String optional(String column) {
        var text = values.getOrDefault(column, "").strip();
        return text.isEmpty() ? null : text;
    }

    String text(String column) {
        var text = optional(column);
        if (text == null) {
            fault(column, "is missing");
        }
        return text;
    }

    /** Null, and a fault, when there is none or it can't be read. */
    <T> T one(String column, Function<String, T> read, String fault) {
        return optional(column) == null ? required(column) : read(column, optional(column), read, fault);
    }

    /** The values between semicolons; no value at all is a fault. */
    <T> Set<T> several(String column, Function<String, T> read, String fault) {
        return optional(column) == null ? orNone(required(column)) : new LinkedHashSet<>(list(column, read, fault));
    }

    /** The values between semicolons, or none. */
    <T> List<T> list(String column, Function<String, T> read, String fault) {
        var text = optional(column);
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.split(SEPARATOR))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> read(column, part, read, fault))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    boolean yes(String column) {
        var text = optional(column);
        if (text != null && !Set.of("yes", "no").contains(text)) {
            fault(column, "is yes or no");
        }
        return "yes".equals(text);
    }

    void fault(String column, String sentence) {
        faults.add("%s%s: %s.".formatted(place, column.replace('_', ' '), sentence));
    }

    private <T> T read(String column, String text, Function<String, T> read, String fault) {
        try {
            return read.apply(text);
        } catch (RuntimeException unreadable) {
            fault(column, fault);
            return null;
        }
    }

    private <T> T required(String column) {
        fault(column, "is missing");
        return null;
    }

    private static <T> Set<T> orNone(Set<T> values) {
        return values == null ? Set.of() : values;
    }
}
