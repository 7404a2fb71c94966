package org.secondopinion.cases;

/** Where a case stands as a whole; the stage within the pathway is known by its process instances. */
public enum CaseStatus {
    OPEN,
    ON_HOLD,
    DECLINED,
    WITHDRAWN,
    DECEASED,
    NOT_REVIEWED,
    CLOSED;

    /** Whether the family and the home team may still be written to about this case. */
    public boolean mayBeWrittenTo() {
        return this != DECEASED;
    }

    public boolean isOpen() {
        return this == OPEN || this == ON_HOLD;
    }
}
