package org.secondopinion.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One recommendation that somebody follows until it is settled.
 *
 * @param familyWords the same in the family's language; may be null, as may be the owner's name, the day and the outcome
 */
public record NextStep(
        UUID id,
        NextStepKind kind,
        String words,
        String familyWords,
        Owner owner,
        String ownerName,
        LocalDate dueOn,
        NextStepState state,
        String outcome) {

    boolean isOverdue(LocalDate today) {
        return state == NextStepState.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    /** Who sees to a step. */
    public enum Owner {
        FAMILY,
        HOME_TEAM,
        COORDINATOR,
        SPECIALIST
    }
}
