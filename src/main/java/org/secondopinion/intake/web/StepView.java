package org.secondopinion.intake.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.intake.Answers;
import org.secondopinion.intake.Contradiction;

/**
 * What a page of the inquiry shows; {@code step} is null on the page that shows everything.
 *
 * @param look whether the page says what is wrong: not before the family wanted to go on
 */
record StepView(Words t, String token, URI link, Step step, Answers answers, Proof whole, boolean look) {

    public Proof proof() {
        return step == null ? whole : whole.of(step);
    }

    public List<Step> steps() {
        return List.of(Step.values());
    }

    /** Where to correct a field: on this page, or on its own. */
    public String placeOf(Field field) {
        return (step == null
                        ? "/inquiry/%s/%s?look=true#"
                                .formatted(token, Step.of(field).path())
                        : "#")
                + anchor(field);
    }

    /** Where a link to a field leads: to what can be typed into or ticked first. */
    private String anchor(Field field) {
        return switch (field.kind()) {
            case DAY -> field.id() + "-" + t.dayParts().get(0);
            case RADIO, MANY ->
                field.id() + "-" + field.choices().get(0).values().get(0);
            default -> field.id();
        };
    }

    public String placeOf(Contradiction contradiction) {
        return placeOf(fieldOf(contradiction)).replaceFirst("#.*", "#" + Proofreader.RIGHT + contradiction.name());
    }

    /** The ids of what is said about a field beside it, null for none. */
    public String saidAbout(Field field) {
        var said = Stream.of(
                        t.hint(field) == null ? "" : field.id() + "-hint",
                        isWrong(field) ? field.id() + "-wrong" : "",
                        asksAt(field).isEmpty() ? "" : field.id() + "-asked")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    public boolean isWrong(Field field) {
        return look && whole.wrong().contains(field);
    }

    /** What the family is asked about beside a field. */
    public List<Contradiction> asksAt(Field field) {
        return whole.asked().stream()
                .filter(contradiction -> contradiction.field().equals(field.name()))
                .filter(contradiction -> look || isRight(contradiction))
                .toList();
    }

    private Field fieldOf(Contradiction contradiction) {
        return Step.allFields()
                .filter(field -> field.name().equals(contradiction.field()))
                .findFirst()
                .orElseThrow();
    }

    public boolean isRight(Contradiction contradiction) {
        return !whole.open().contains(contradiction);
    }

    public String typed(String input) {
        return answers.first(input);
    }

    public boolean isChosen(Field field, String value) {
        return answers.has(field.name(), value);
    }

    public boolean isUrgent() {
        return !answers.all("redFlags").isEmpty();
    }

    /** A field's answer as it is read before the inquiry is sent. */
    public List<String> shown(Field field) {
        var typed = field.inputs().stream()
                .flatMap(input -> answers.all(input).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty());
        return switch (field.kind()) {
            case LINE, TEXT -> typed.toList();
            case DAY -> day(typed.toList());
            default -> typed.map(value -> t.choice(field, value)).toList();
        };
    }

    private List<String> day(List<String> parts) {
        try {
            return List.of(t.date(LocalDate.of(
                    Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0)))));
        } catch (RuntimeException noDate) {
            return parts.isEmpty() ? parts : List.of(String.join(" ", parts));
        }
    }

    /** The fields worth showing before sending: a question that was not asked is none. */
    public List<Field> shownOf(Step shown) {
        return shown.fields().stream()
                .filter(field -> shown != Step.QUESTIONS
                        || field.needed()
                        || !shown(field).isEmpty())
                .toList();
    }

    /** The questions, each with its two fields. */
    public List<List<Field>> questions() {
        var fields = Step.QUESTIONS.fields();
        return Stream.iterate(0, at -> at < fields.size(), at -> at + 2)
                .map(at -> fields.subList(at, at + 2))
                .toList();
    }

    /** Whether anything stands in one of the fields. */
    public boolean isBegun(List<Field> fields) {
        return fields.stream().anyMatch(field -> !shown(field).isEmpty());
    }
}
