package org.secondopinion.biomarkers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A marker that the rules name, and what is known of it.
 *
 * @param level MUST, CONDITIONAL or CANNOT_EVALUATE
 * @param state null until the markers are looked at
 * @param isNeeded null where its condition cannot be told yet
 * @param because may be null, as may {@code condition}
 */
public record BiomarkerFinding(
        UUID id,
        String marker,
        String level,
        Answer state,
        Boolean isNeeded,
        String because,
        String condition,
        boolean isRetested,
        String why,
        String source,
        LocalDate reviewedOn,
        Integer ruleVersion,
        Instant answeredAt) {

    /** Whether somebody must see to it: needed here, and not known or no longer true. */
    public boolean isGap() {
        return Boolean.TRUE.equals(isNeeded)
                && Set.of(Answer.MISSING, Answer.STALE).contains(state);
    }

    /** Whether a person may say that its condition is met. */
    public boolean asksAPerson() {
        return condition != null && condition.contains("CONFIRMED");
    }

    public String words() {
        return Markers.words(marker);
    }

    /** Rule, version, source and review date in one line. */
    public String rule() {
        return "Required biomarkers%s: %s, reviewed %s"
                .formatted(ruleVersion == null ? "" : " version " + ruleVersion, source, reviewedOn);
    }
}
