package org.secondopinion.oversight.pages;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.secondopinion.cases.Refusal;

/** Reads a filter out of an address; what it cannot read it says in a sentence. */
final class FilterReading {

    private static final Set<String> OTHERS = Set.of(
            "is",
            "state",
            "search",
            "by",
            "from",
            "to",
            "promisedDays",
            "daysToComplete",
            "daysToReport",
            "postponedFor",
            "postponedFrom",
            "postponedTo",
            "group",
            "after",
            "limit");
    private static final Pattern REFERENCE = Pattern.compile("SO-\\d{4}-\\d{6,9}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})?(-(\\d{1,5})?)?");
    private static final int FIRST_YEAR = 2020;
    private static final int LONGEST_YEARS = 30;

    private final Map<String, String> asked;
    private final Year thisYear;

    FilterReading(Map<String, String> asked, Year thisYear) {
        this.asked = asked;
        this.thisYear = thisYear;
    }

    CaseFilter read() {
        asked.keySet().forEach(FilterReading::mustBeKnown);
        var from = date("from");
        var to = date("to");
        mustBeAPeriod(from, to);
        return new CaseFilter(
                isOpen(),
                facets(),
                choice("state", State.class),
                references(),
                asked.containsKey("by") ? choice("by", Ordering.class) : Ordering.OPENED,
                from,
                to,
                span("promisedDays"),
                span("daysToComplete"),
                span("daysToReport"),
                postponed(),
                group());
    }

    private static void mustBeKnown(String parameter) {
        if (!OTHERS.contains(parameter) && Facet.called(parameter).isEmpty()) {
            throw new Refusal("Cases are not filtered by '%s'. Known are: %s."
                    .formatted(parameter.replaceAll("[^A-Za-z]", ""), known()));
        }
    }

    private static String known() {
        return Arrays.stream(Facet.values()).map(Facet::parameter).collect(Collectors.joining(", ")) + ", "
                + OTHERS.stream().sorted().collect(Collectors.joining(", "));
    }

    static void mustBeAPeriod(LocalDate from, LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal("The period ends before it begins.");
        }
        if (from != null && to != null && from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new Refusal(
                    "A period of more than %d years is not shown; choose a shorter one.".formatted(LONGEST_YEARS));
        }
    }

    private CaseFilter.Postponed postponed() {
        var why = asked.getOrDefault("postponedFor", "");
        if (why.isEmpty()) {
            return null;
        }
        if (!why.equals("NO_QUORUM") && !why.equals("NOT_DISCUSSED")) {
            throw new Refusal("'postponedFor' takes NO_QUORUM or NOT_DISCUSSED.");
        }
        return new CaseFilter.Postponed(why.equals("NO_QUORUM"), date("postponedFrom"), date("postponedTo"));
    }

    private Boolean isOpen() {
        // Whoever searches for a case wants it, ended or not.
        var usual = asked.getOrDefault("search", "").isBlank() ? "open" : "all";
        return switch (asked.getOrDefault("is", usual)) {
            case "open" -> true;
            case "closed" -> false;
            case "all" -> null;
            default -> throw new Refusal("'is' takes open, closed or all.");
        };
    }

    private Map<Facet, String> facets() {
        var facets = new EnumMap<Facet, String>(Facet.class);
        asked.forEach((name, value) ->
                Facet.called(name).filter(facet -> !value.isEmpty()).ifPresent(facet -> facets.put(facet, value)));
        return facets;
    }

    private Facet group() {
        var name = asked.getOrDefault("group", "");
        return name.isEmpty()
                ? null
                : Facet.called(name)
                        .orElseThrow(() -> new Refusal("Cases are not grouped by that. Known are: %s."
                                .formatted(Arrays.stream(Facet.values())
                                        .map(Facet::parameter)
                                        .collect(Collectors.joining(", ")))));
    }

    private List<String> references() {
        var search = asked.getOrDefault("search", "").strip().toUpperCase(java.util.Locale.ROOT);
        if (search.isEmpty()) {
            return null;
        }
        if (REFERENCE.matcher(search).matches()) {
            return List.of(search);
        }
        if (NUMBER.matcher(search).matches()) {
            return IntStream.rangeClosed(FIRST_YEAR, thisYear.getValue() + 1)
                    .mapToObj(year -> "SO-%d-%06d".formatted(year, Integer.parseInt(search)))
                    .toList();
        }
        throw new Refusal("A case is found by its reference, such as SO-2026-000123, or by its number.");
    }

    private LocalDate date(String name) {
        try {
            var value = asked.getOrDefault(name, "");
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refusal("'%s' takes a day such as 2026-11-25.".formatted(name));
        }
    }

    private CaseFilter.Span span(String name) {
        var value = asked.getOrDefault(name, "");
        var span = SPAN.matcher(value);
        if (!span.matches()) {
            throw new Refusal("'%s' takes a number of days, or a span such as 5-10.".formatted(name));
        }
        return new CaseFilter.Span(
                number(span.group(1)), span.group(2) == null ? number(span.group(1)) : number(span.group(3)));
    }

    private static Integer number(String digits) {
        return digits == null || digits.isEmpty() ? null : Integer.valueOf(digits);
    }

    private <E extends Enum<E>> E choice(String name, Class<E> choices) {
        var value = asked.getOrDefault(name, "").toUpperCase(java.util.Locale.ROOT);
        if (value.isEmpty()) {
            return null;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new Refusal("'%s' takes one of: %s."
                        .formatted(
                                name,
                                Arrays.stream(choices.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
