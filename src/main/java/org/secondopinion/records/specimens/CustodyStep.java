package org.secondopinion.records.specimens;

import java.util.EnumSet;
import java.util.Set;

/** Where a parcel is on its way out and back. */
public enum CustodyStep {
    HANDED_OVER("Handed to the courier"),
    AT_CUSTOMS("At customs"),
    RECEIVED("Received"),
    EXAMINED("Examined"),
    SENT_BACK("Sent back"),
    RETURNED("Back in the laboratory"),
    DAMAGED("Damaged"),
    LOST("Lost");

    private final String words;

    CustodyStep(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** What can follow; a parcel that is back goes nowhere, and a lost one may be found. */
    Set<CustodyStep> next() {
        return switch (this) {
            case HANDED_OVER -> EnumSet.of(AT_CUSTOMS, RECEIVED, DAMAGED, LOST);
            case AT_CUSTOMS -> EnumSet.of(RECEIVED, SENT_BACK, RETURNED, DAMAGED, LOST);
            case RECEIVED -> EnumSet.of(EXAMINED, SENT_BACK, DAMAGED, LOST);
            case EXAMINED -> EnumSet.of(SENT_BACK, DAMAGED, LOST);
            case SENT_BACK -> EnumSet.of(AT_CUSTOMS, RETURNED, DAMAGED, LOST);
            case DAMAGED -> EnumSet.of(RECEIVED, EXAMINED, SENT_BACK, RETURNED, LOST);
            case LOST -> EnumSet.of(RECEIVED, RETURNED);
            case RETURNED -> EnumSet.noneOf(CustodyStep.class);
        };
    }

    boolean isCounted() {
        return this == RECEIVED || this == RETURNED;
    }

    boolean isByCourier() {
        return this == HANDED_OVER || this == SENT_BACK;
    }
}
