package org.secondopinion.biomarkers;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * When a marker is needed, as the decision RequiredBiomarkers writes it: {@code IDH = POSITIVE unless ATRX = POSITIVE}.
 * {@code unless} binds least, {@code and} most; {@code CONFIRMED} is what a person has said of this marker.
 */
record MarkerCondition(String text) {

    private static final Pattern RESULT = Pattern.compile("(?<marker>[A-Z0-9_]+) = (?<result>POSITIVE|NEGATIVE)");

    /** @param results the decisive result of a marker, where there is one */
    Truth isMet(Function<String, Optional<Interpretation>> results, Optional<Boolean> said) {
        var parts = text.split(" unless ");
        var rule = any(parts[0], results, said);
        return parts.length == 1 ? rule : rule.unless(any(parts[1], results, said));
    }

    private static Truth any(String text, Function<String, Optional<Interpretation>> results, Optional<Boolean> said) {
        return Arrays.stream(text.split(" or "))
                .map(part -> all(part, results, said))
                .reduce(Truth.NO, Truth::or);
    }

    private static Truth all(String text, Function<String, Optional<Interpretation>> results, Optional<Boolean> said) {
        return Arrays.stream(text.split(" and "))
                .map(part -> term(part.strip(), results, said))
                .reduce(Truth.YES, Truth::and);
    }

    private static Truth term(String text, Function<String, Optional<Interpretation>> results, Optional<Boolean> said) {
        return switch (text) {
            case "ALWAYS" -> Truth.YES;
            case "CONFIRMED" -> Truth.of(said);
            default -> result(text, results);
        };
    }

    private static Truth result(String text, Function<String, Optional<Interpretation>> results) {
        var asked = RESULT.matcher(text);
        if (!asked.matches()) {
            throw new IllegalArgumentException("'%s' is no condition of a marker".formatted(text));
        }
        return Truth.of(
                results.apply(asked.group("marker")).map(found -> found.name().equals(asked.group("result"))));
    }
}
