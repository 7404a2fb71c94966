package org.secondopinion.biomarkers;

/** What a result says of its marker; positive means that the change is there: mutated, fused, amplified, lost, expressed. */
public enum Interpretation {
    POSITIVE("Positive"),
    NEGATIVE("Negative"),
    INDETERMINATE("Indeterminate"),
    NOT_EVALUABLE("Not evaluable"),
    PENDING("Awaited"),
    NOT_STATED("Not stated");

    private final String words;

    Interpretation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean isDecisive() {
        return this == POSITIVE || this == NEGATIVE;
    }
}
