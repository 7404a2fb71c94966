package org.secondopinion.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a family has typed so far, as it was typed; a field's name is its path in the {@link Inquiry}. */
public record Answers(Map<String, List<String>> typed) {

    /** The one value of a field, "" where nothing is typed. */
    public String first(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public Answers with(Map<String, List<String>> more) {
        var both = new HashMap<>(typed);
        both.putAll(more);
        return new Answers(both);
    }
}
