package org.secondopinion.report;

/** What a reviewer writes about a case; {@code answers} numbered as the family's questions, {@code missing} may be null. */
public record Opinion(
        Component component,
        Agreement agreement,
        Confidence confidence,
        String summary,
        String answers,
        String recommendation,
        String missing,
        boolean videoUseful) {

    /** What was reviewed. */
    public enum Component {
        CLINICAL,
        PATHOLOGY,
        IMAGING,
        MOLECULAR
    }

    /** What the reviewer thinks of the first opinion. */
    public enum Agreement {
        CONFIRMS,
        REFINES,
        CHALLENGES
    }

    public enum Confidence {
        HIGH,
        MODERATE,
        LOW
    }
}
