package org.secondopinion.report.ledger;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondopinion.report.Concordance.Outcome;
import org.secondopinion.report.Concordance.Weight;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;

/** How the verdicts of reviewers and board on a field become the proposed line of the ledger. */
final class ProposalRules {

    static final String IN_WORDS =
            "Where reviewers or a board differ, the strongest verdict counts: challenges, refines, confirms,"
                    + " cannot say. A challenge of diagnosis, intent, modality or regimen weighs major, any other challenge and"
                    + " every refinement minor.";

    private static final Set<Field> STEERS_TREATMENT =
            EnumSet.of(Field.DIAGNOSIS, Field.INTENT, Field.MODALITY, Field.REGIMEN);

    private static final List<Standing> FROM_THE_STRONGEST =
            List.of(Standing.CHALLENGES, Standing.REFINES, Standing.CONFIRMS, Standing.CANNOT_SAY);

    private static final Comparator<Said> STRONGEST_FIRST =
            Comparator.comparing(said -> FROM_THE_STRONGEST.indexOf(said.standing()));

    private ProposalRules() {}

    /** @param first the first opinion's words in the summary, or null */
    static Proposal propose(Field field, String first, List<Said> verdicts) {
        var ordered = verdicts.stream().sorted(STRONGEST_FIRST).toList();
        var strongest = ordered.isEmpty() ? Standing.CANNOT_SAY : ordered.get(0).standing();
        return new Proposal(
                field,
                outcome(strongest),
                weight(field, strongest),
                Optional.ofNullable(first).or(() -> firstOf(ordered)).orElse(null),
                second(ordered, strongest),
                reason(ordered));
    }

    private static Outcome outcome(Standing strongest) {
        return switch (strongest) {
            case CHALLENGES -> Outcome.CHANGED;
            case REFINES -> Outcome.REFINED;
            case CONFIRMS -> Outcome.CONFIRMED;
            case CANNOT_SAY -> Outcome.CANNOT_COMPARE;
        };
    }

    private static Weight weight(Field field, Standing strongest) {
        return switch (strongest) {
            case CHALLENGES -> STEERS_TREATMENT.contains(field) ? Weight.MAJOR : Weight.MINOR;
            case REFINES -> Weight.MINOR;
            case CONFIRMS, CANNOT_SAY -> Weight.NONE;
        };
    }

    private static Optional<String> firstOf(List<Said> verdicts) {
        return verdicts.stream().map(Said::first).filter(Objects::nonNull).findFirst();
    }

    /** With names where more than one reviewer says something else. */
    private static String second(List<Said> verdicts, Standing strongest) {
        var instead = verdicts.stream()
                .filter(said -> said.standing() == strongest && said.second() != null)
                .toList();
        if (instead.isEmpty()) {
            return null;
        }
        return instead.size() == 1
                ? instead.get(0).second()
                : instead.stream()
                        .map(said -> said.name() + ": " + said.second())
                        .collect(Collectors.joining("\n"));
    }

    private static String reason(List<Said> verdicts) {
        return verdicts.isEmpty()
                ? "Nobody has given a verdict on it."
                : verdicts.stream().map(Said::sentence).collect(Collectors.joining("\n"));
    }
}
