package org.secondopinion.followup;

import org.secondopinion.followup.NextStep.Owner;

/** What a recommendation asks for, and who usually sees to it. */
public enum NextStepKind {
    TEST(Owner.HOME_TEAM),
    TRIAL(Owner.COORDINATOR),
    REFERRAL(Owner.HOME_TEAM),
    TREATMENT_ELSEWHERE(Owner.COORDINATOR),
    SUPPORTIVE_CARE(Owner.HOME_TEAM),
    /** The recommendation is to leave things as they are. */
    NOTHING(Owner.COORDINATOR),
    OTHER(Owner.COORDINATOR);

    private final Owner usualOwner;

    NextStepKind(Owner usualOwner) {
        this.usualOwner = usualOwner;
    }

    Owner usualOwner() {
        return usualOwner;
    }
}
