package org.secondopinion.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.secondopinion.cases.Refusal;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;
import org.secondopinion.summary.Verdict;

/** Verdicts on the first opinion as a scribe types them: {@code stage: refined: IVA, one metastasis}. */
public final class VerdictLines {

    private VerdictLines() {}

    /** One verdict a line. */
    public static List<Verdict> parse(String lines) {
        var verdicts = new ArrayList<Verdict>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var parts = line.split(":", 2);
            var field = field(parts[0].strip());
            if (verdicts.stream().anyMatch(verdict -> verdict.field() == field)) {
                throw new Refusal("There are two verdicts on the %s. Please leave one.".formatted(field.words()));
            }
            verdicts.add(verdict(field, parts.length == 1 ? "" : parts[1]));
        });
        return List.copyOf(verdicts);
    }

    /** What stands behind the field: {@code refined: IVA, one metastasis}. */
    static Verdict verdict(Field field, String words) {
        var parts = words.strip().split(":", 2);
        var standing = standing(parts[0].strip())
                .orElseThrow(() ->
                        new Refusal("The first opinion on the %s is %s. Please begin with one of these words."
                                .formatted(
                                        field.words(),
                                        among(Arrays.stream(Standing.values())
                                                .map(Standing::words)
                                                .toList()))));
        var second = parts.length == 1 || parts[1].isBlank() ? null : parts[1].strip();
        if (standing.needsWords() && second == null) {
            throw new Refusal("The %s is %s: please write what the board sees instead, and why."
                    .formatted(field.words(), standing.words()));
        }
        return new Verdict(field, standing, null, second);
    }

    private static Field field(String typed) {
        return Arrays.stream(Field.values())
                .filter(field -> field.words().equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("'%s' is no field of the first opinion. The fields are: %s."
                        .formatted(
                                typed,
                                Arrays.stream(Field.values()).map(Field::words).collect(Collectors.joining(", ")))));
    }

    private static Optional<Standing> standing(String typed) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.words().equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String among(List<String> words) {
        var last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
