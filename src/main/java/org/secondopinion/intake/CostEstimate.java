package org.secondopinion.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A range that a family was told, as it stood then, whatever the rule says since. {@code changeReason} is there when it
 * is to take the place of an accepted one; {@code sentAt} and {@code supersededAt} are null until that happened.
 */
public record CostEstimate(
        UUID id,
        CostScope scope,
        CostRange range,
        Instant madeAt,
        String changeReason,
        Instant sentAt,
        Instant supersededAt,
        Optional<Answered> answered) {

    /** What the family said, who wrote it down, when. */
    public record Answered(CostAnswer answer, String by, Instant at) {}

    public boolean isChange() {
        return changeReason != null;
    }

    /** Not where the review is under way, nor where the case's model knows only yes and no. */
    public boolean leavesFormatOpen() {
        return !isChange() && range.ruleVersion() != null;
    }

    boolean isSuperseded() {
        return supersededAt != null;
    }

    boolean waitsForAnAnswer() {
        return sentAt != null && answered.isEmpty() && !isSuperseded();
    }

    boolean is(CostAnswer.Kind kind) {
        return answered.filter(said -> said.answer().kind() == kind).isPresent();
    }
}
