package org.secondopinion.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondopinion.cases.Refusal;

/** Reads what a coordinator writes line by line: facts with their provenance, and biomarkers with their results. */
final class SummaryLines {

    private SummaryLines() {}

    /** One fact a line: {@code fact | document | page | language}, the last two may be left out. */
    static List<Fact> facts(String text) {
        var facts = new ArrayList<Fact>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                facts.add(fact(number, line));
            }
        }
        return facts;
    }

    private static Fact fact(int number, String line) {
        var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        if (parts.size() < 2
                || parts.size() > 4
                || parts.get(0).isEmpty()
                || parts.get(1).isEmpty()) {
            throw new Refusal(
                    "Line %d of the facts should read 'fact | document | page | language'; the document is needed."
                            .formatted(number));
        }
        return new Fact(parts.get(0), parts.get(1), part(parts, 2), part(parts, 3));
    }

    private static String part(List<String> parts, int place) {
        return parts.size() > place && !parts.get(place).isEmpty() ? parts.get(place) : null;
    }

    /** One biomarker a line: {@code marker: result}; markers are compared by exact code, never by a part of a word. */
    static Map<String, String> biomarkers(String text) {
        var results = new LinkedHashMap<String, String>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var parts = line.split(":", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new Refusal("Line %d of the biomarkers should read 'marker: result'.".formatted(number));
            }
            results.put(code(parts[0]), parts[1].strip());
        }
        return results;
    }

    /** "PD-L1" and "pd l1" are the code PD_L1. */
    private static String code(String marker) {
        return marker.strip().toUpperCase().replaceAll("[^A-Z0-9]+", "_");
    }

    /** One fact with its document; page and language may be null. */
    record Fact(String fact, String document, String page, String language) {}
}
