package org.secondopinion.pathway;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.PartialDate;
import org.secondopinion.cases.Refusal;

/**
 * The fields of a user task's form while it is being completed. Reading a field takes it out of the engine, so that a
 * person's words reach the room and nothing else.
 */
public final class Form {

    private static final int LONGEST_TEXT = 20_000;

    private final DelegateTask task;

    private Form(DelegateTask task) {
        this.task = task;
    }

    public static Form of(DelegateTask task) {
        return new Form(task);
    }

    public CaseId caseId() {
        return CaseId.of(task.getExecution().getProcessBusinessKey());
    }

    /** The login of the person who completes the task. */
    public String by() {
        return Optional.ofNullable(
                        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication())
                .map(authentication -> authentication.getUserId())
                .or(() -> Optional.ofNullable(task.getAssignee()))
                .orElse("system");
    }

    /** @throws Refusal when nothing is written in the field */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> missing(field));
    }

    public Optional<String> optionalText(String field) {
        var words = take(field).map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
        words.filter(text -> text.length() > LONGEST_TEXT).ifPresent(text -> {
            throw new Refusal("'%s' takes at most %d characters; this is %d. Please shorten it."
                    .formatted(words(field), LONGEST_TEXT, text.length()));
        });
        return words;
    }

    /**
     * A text that has a place with one choice only.
     *
     * @throws Refusal when it is written although another choice was made, so that no words are lost in silence
     */
    public Optional<String> textOnlyIf(boolean chosen, String field, String choice) {
        var words = optionalText(field);
        if (!chosen && words.isPresent()) {
            throw new Refusal(
                    "'%s' has a place only %s. Please empty it, or choose otherwise.".formatted(words(field), choice));
        }
        return words;
    }

    /** A checkbox or a yes/no choice; empty counts as no. */
    public boolean yes(String field) {
        return take(field)
                .map(Object::toString)
                .map(answer -> answer.equalsIgnoreCase("true") || answer.equalsIgnoreCase("yes"))
                .orElse(false);
    }

    /** @throws Refusal when nothing, or nothing of this list, is chosen */
    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        return optionalChoice(field, choices).orElseThrow(() -> missing(field));
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> choices) {
        return optionalText(field)
                .map(chosen -> Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> choice.name().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("'%s' must be one of %s."
                                .formatted(
                                        words(field),
                                        Arrays.stream(choices.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", "))))));
    }

    /** A calendar date as the form gives it, {@code 2026-11-24}. */
    public LocalDate date(String field) {
        return optionalDate(field).orElseThrow(() -> missing(field));
    }

    public Optional<LocalDate> optionalDate(String field) {
        return optionalText(field).map(text -> PartialDate.day(text, words(field)));
    }

    public Optional<Integer> optionalNumber(String field) {
        return optionalText(field).map(text -> {
            try {
                return (int) Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new Refusal("'%s' needs a number.".formatted(words(field)));
            }
        });
    }

    private Optional<Object> take(String field) {
        var value = task.getVariable(field);
        if (PathwayVariables.isDeclared(field)) {
            throw new IllegalArgumentException("Form field '%s' has the name of a process variable".formatted(field));
        }
        task.removeVariable(field);
        return Optional.ofNullable(value);
    }

    private static Refusal missing(String field) {
        return new Refusal("'%s' is needed. Please fill it in.".formatted(words(field)));
    }

    /** "reasonForNo" -> "reason for no": the label's words, since keys are the labels in camel case. */
    private static String words(String field) {
        return field.replaceAll("([A-Z])", " $1").toLowerCase();
    }
}
