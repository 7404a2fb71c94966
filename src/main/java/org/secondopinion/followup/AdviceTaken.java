package org.secondopinion.followup;

/** Whether the advice of the review was followed. */
public enum AdviceTaken {
    FOLLOWED,
    PARTLY_FOLLOWED,
    NOT_FOLLOWED,
    NOT_KNOWN;

    boolean needsReason() {
        return this == PARTLY_FOLLOWED || this == NOT_FOLLOWED;
    }
}
