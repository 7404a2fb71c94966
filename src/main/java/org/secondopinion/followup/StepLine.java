package org.secondopinion.followup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.secondopinion.cases.PartialDate;
import org.secondopinion.cases.Refusal;
import org.secondopinion.followup.NextStep.Owner;

/** A step as it is typed: {@code test: PD-L1 on the existing block | home team Dr. Rao | 2026-12-10}. */
record StepLine(NextStepKind kind, String words, Owner owner, Optional<String> ownerName, Optional<LocalDate> dueOn) {

    /** @throws Refusal naming the first line that is not of that shape */
    static List<StepLine> parse(String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(number -> !lines.get(number).isBlank())
                .mapToObj(number -> parse(number + 1, lines.get(number)))
                .toList();
    }

    private static StepLine parse(int number, String line) {
        var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        var said = parts.get(0).split(":", 2);
        var kind = code(said[0], NextStepKind.values());
        if (said.length < 2 || said[1].isBlank() || kind.isEmpty()) {
            throw new Refusal("Line %d should read 'kind: what to do', with one of these kinds: %s."
                    .formatted(number, words(NextStepKind.values())));
        }
        var step =
                new StepLine(kind.get(), said[1].strip(), kind.get().usualOwner(), Optional.empty(), Optional.empty());
        for (var part : parts.subList(1, parts.size())) {
            step = step.with(number, part);
        }
        return step;
    }

    private StepLine with(int number, String part) {
        if (part.isEmpty()) {
            return this;
        }
        if (Character.isDigit(part.charAt(0))) {
            var day = PartialDate.day(part, "day in line %d".formatted(number));
            return new StepLine(kind, words, owner, ownerName, Optional.of(day));
        }
        return Arrays.stream(Owner.values())
                .filter(known -> part.toLowerCase().startsWith(words(known)))
                .findFirst()
                .map(known -> new StepLine(
                        kind,
                        words,
                        known,
                        Optional.of(part.substring(words(known).length()).strip())
                                .filter(name -> !name.isEmpty()),
                        dueOn))
                .orElseThrow(() -> new Refusal(
                        "Line %d should say after the bar who sees to it (%s) or by which day, such as 2026-12-10."
                                .formatted(number, words(Owner.values()))));
    }

    private static <E extends Enum<E>> Optional<E> code(String typed, E[] codes) {
        return Arrays.stream(codes)
                .filter(known -> known.name().equalsIgnoreCase(typed.strip().replace(' ', '_')))
                .findFirst();
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase().replace('_', ' ');
    }

    private static String words(Enum<?>[] codes) {
        return Arrays.stream(codes).map(StepLine::words).collect(Collectors.joining(", "));
    }
}
