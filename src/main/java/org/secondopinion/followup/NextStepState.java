package org.secondopinion.followup;

/** Where a next step stands. */
public enum NextStepState {
    OPEN,
    DONE,
    DECIDED_AGAINST,
    NOT_POSSIBLE
}
