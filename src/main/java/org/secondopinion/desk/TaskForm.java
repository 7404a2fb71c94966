package org.secondopinion.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Camunda form that is filled in without Tasklist, by the same rules. */
public record TaskForm(List<Field> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the form's JSON; a kind of field that is not known here is an error and never left out in silence. */
    public static TaskForm of(String json) {
        try {
            var components = JSON.readTree(json).path("components");
            return new TaskForm(StreamSupport.stream(components.spliterator(), false)
                    .map(TaskForm::field)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the answers, as sentences; empty when they may be sent. */
    public List<String> faults(Map<String, String> typed) {
        return fields.stream()
                .map(field -> field.fault(typed.getOrDefault(field.key(), "")))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The answers as Tasklist would send them. */
    public Map<String, Object> answers(Map<String, String> typed) {
        var answers = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            if (field.isInput()) {
                answers.put(
                        field.key(),
                        field.answer(typed.getOrDefault(field.key(), "").strip()));
            }
        }
        return answers;
    }

    private static Field field(JsonNode json) {
        var kind = Stream.of(Kind.values())
                .filter(known -> known.name().equalsIgnoreCase(json.path("type").asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The review desk has no field of the type '%s'"
                        .formatted(json.path("type").asText())));
        var rules = json.path("validate");
        var choices = new ArrayList<Choice>();
        json.path("values")
                .forEach(value -> choices.add(new Choice(
                        value.path("value").asText(), value.path("label").asText())));
        return new Field(
                kind,
                json.path("key").asText(),
                json.path(kind == Kind.DATETIME ? "dateLabel" : "label")
                        .asText(json.path("label").asText()),
                json.path(kind == Kind.TEXT ? "text" : "description").asText(),
                rules.path("required").asBoolean(),
                choices,
                json.path("defaultValue").asText(""),
                number(rules, "minLength"),
                number(rules, "maxLength"),
                rules.path("min").isMissingNode() ? null : rules.path("min").asDouble(),
                rules.path("max").isMissingNode() ? null : rules.path("max").asDouble());
    }

    private static Integer number(JsonNode rules, String name) {
        return rules.path(name).isMissingNode() ? null : rules.path(name).asInt();
    }

    /** The kinds of field that our forms use. */
    public enum Kind {
        TEXT,
        TEXTFIELD,
        TEXTAREA,
        SELECT,
        RADIO,
        CHECKBOX,
        NUMBER,
        DATETIME
    }

    public record Choice(String value, String label) {}

    /** One field; the limits may be null. Of {@link Kind#TEXT} only {@code description} is shown. */
    public record Field(
            Kind kind,
            String key,
            String label,
            String description,
            boolean required,
            List<Choice> choices,
            String preset,
            Integer shortest,
            Integer longest,
            Double least,
            Double most) {

        public boolean isInput() {
            return kind != Kind.TEXT;
        }

        /** The paragraphs of a text, without its markup. */
        public List<String> paragraphs() {
            return Stream.of(description.split("\\n\\s*\\n"))
                    .map(text -> text.replaceAll("(?m)^#+\\s*", "").replaceAll("[*_`]{1,3}(\\S.*?)[*_`]{1,3}", "$1"))
                    .toList();
        }

        String fault(String typed) {
            var text = typed.strip();
            if (!isInput()) {
                return null;
            }
            if (text.isEmpty()) {
                return required ? "'%s' is needed.".formatted(label) : null;
            }
            return switch (kind) {
                case SELECT, RADIO ->
                    choices.stream().anyMatch(choice -> choice.value().equals(text))
                            ? null
                            : "'%s' has no such choice.".formatted(label);
                case NUMBER -> numberFault(text);
                case DATETIME ->
                    text.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? null
                            : "'%s' needs a date such as 2026-11-24.".formatted(label);
                default -> lengthFault(text);
            };
        }

        private String numberFault(String text) {
            try {
                var number = Double.parseDouble(text);
                if (least != null && number < least || most != null && number > most) {
                    return "'%s' is out of its limits.".formatted(label);
                }
                return null;
            } catch (NumberFormatException e) {
                return "'%s' needs a number.".formatted(label);
            }
        }

        private String lengthFault(String text) {
            if (shortest != null && text.length() < shortest) {
                return "'%s' needs at least %d characters.".formatted(label, shortest);
            }
            return longest != null && text.length() > longest
                    ? "'%s' takes at most %d characters.".formatted(label, longest)
                    : null;
        }

        Object answer(String typed) {
            return switch (kind) {
                case CHECKBOX -> !typed.isEmpty();
                case NUMBER -> typed.isEmpty() ? null : Double.valueOf(typed);
                default -> typed.isEmpty() ? null : typed;
            };
        }
    }
}
