package org.secondopinion.intake.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.secondopinion.intake.Answers;

/** What is typed so far as the body that the API takes, so that both ways in have the same limits. */
class TypedInquiry {

    private static final String LINE_ENDS = "\r\n?";

    private final Answers answers;
    /** The numbers of the questions that hold anything: the ones between them are left out. */
    private final List<Integer> asked;

    TypedInquiry(Answers answers) {
        this.answers = answers;
        this.asked = Step.QUESTIONS.fields().stream()
                .filter(field -> !answers.first(field.name()).isBlank())
                .map(TypedInquiry::numberOf)
                .distinct()
                .toList();
    }

    ObjectNode json() {
        var inquiry = JsonNodeFactory.instance.objectNode();
        List.of("patient", "contact", "diagnosis", "homeTeam").forEach(inquiry::putObject);
        var questions = inquiry.putArray("questions");
        asked.forEach(number -> questions.addObject());
        Step.allFields().forEach(field -> write(field, inquiry));
        return inquiry;
    }

    /** The field at a place of {@link #json()}, such as {@code questions[0].words}; empty for a place without one. */
    Optional<Field> fieldAt(String place) {
        if (place.equals("questions")) {
            return Optional.of(Step.QUESTIONS.fields().get(0));
        }
        var name = place.replaceFirst("\\[\\d+]$", "");
        return Step.allFields()
                .filter(field -> placeOf(field).filter(name::equals).isPresent())
                .findFirst();
    }

    private Optional<String> placeOf(Field field) {
        if (!field.name().startsWith("questions[")) {
            return Optional.of(field.name());
        }
        var index = asked.indexOf(numberOf(field));
        return index < 0 ? Optional.empty() : Optional.of(field.name().replaceFirst("\\d+", Integer.toString(index)));
    }

    private void write(Field field, ObjectNode inquiry) {
        var parent = placeOf(field).map(place -> parent(place, inquiry)).orElse(null);
        if (parent == null) {
            return;
        }
        var part = field.name().substring(field.name().lastIndexOf('.') + 1);
        if (field.kind() == Field.Kind.MANY) {
            answers.all(field.name()).forEach(parent.withArray(part)::add);
        } else {
            typed(field).ifPresent(text -> put(parent, part, field, text));
        }
    }

    private static ObjectNode parent(String place, ObjectNode inquiry) {
        var cut = place.lastIndexOf('.');
        var pointer =
                cut < 0 ? "" : "/" + place.substring(0, cut).replace("[", "/").replace("]", "");
        return (ObjectNode) inquiry.at(pointer);
    }

    private static void put(ObjectNode parent, String part, Field field, String text) {
        if (field.isYesOrNo() && field.offers(text)) {
            parent.put(part, Boolean.parseBoolean(text));
        } else {
            parent.put(part, text);
        }
    }

    /** Empty where nothing is typed. */
    private Optional<String> typed(Field field) {
        var text = field.kind() == Field.Kind.DAY
                ? day(field)
                : answers.first(field.name()).replaceAll(LINE_ENDS, "\n");
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    /** A date such as 2026-11-24; what is no date stays as it is and is found to be none where dates are read. */
    private String day(Field field) {
        var parts =
                field.inputs().stream().map(answers::first).map(String::strip).toList();
        try {
            return "%04d-%02d-%02d"
                    .formatted(
                            Integer.parseInt(parts.get(2)),
                            Integer.parseInt(parts.get(1)),
                            Integer.parseInt(parts.get(0)));
        } catch (NumberFormatException noNumber) {
            return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        }
    }

    private static int numberOf(Field field) {
        return Integer.parseInt(field.name().replaceAll("\\D", ""));
    }
}
