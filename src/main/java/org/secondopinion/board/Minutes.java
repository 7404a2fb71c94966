package org.secondopinion.board;

import java.util.EnumMap;
import java.util.List;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Verdict;

/** The words of one version of the minutes; dissent and options may be null, and fields without a verdict are absent. */
public record Minutes(
        String recommendation,
        String options,
        String dissent,
        String patientWishes,
        String minutes,
        List<Verdict> verdicts) {

    private static final String EMPTIED = "-";

    boolean isComplete() {
        return patientWishes != null && recommendation != null && minutes != null;
    }

    /** The next version: what is null in {@code changes} stays as it is, and a dash empties it. */
    Minutes with(Minutes changes) {
        return new Minutes(
                changed(recommendation, changes.recommendation),
                changed(options, changes.options),
                changed(dissent, changes.dissent),
                changed(patientWishes, changes.patientWishes),
                changed(minutes, changes.minutes),
                changed(verdicts, changes.verdicts));
    }

    private static String changed(String before, String change) {
        return EMPTIED.equals(change) ? null : change == null ? before : change;
    }

    /** A verdict stays until another one on the same field is given. */
    static List<Verdict> changed(List<Verdict> before, List<Verdict> changes) {
        var verdicts = new EnumMap<Field, Verdict>(Field.class);
        before.forEach(verdict -> verdicts.put(verdict.field(), verdict));
        changes.forEach(change -> verdicts.merge(
                change.field(),
                change,
                (old, next) -> new Verdict(next.field(), next.standing(), old.first(), next.second())));
        return List.copyOf(verdicts.values());
    }
}
