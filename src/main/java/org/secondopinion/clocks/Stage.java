package org.secondopinion.clocks;

/** What a case is about at a time; collection and review are the two that a clock runs for. */
public enum Stage {
    INTAKE("Inquiry and triage"),
    COLLECTION("Collecting records"),
    REVIEW("Review and report"),
    AFTERWARDS("After the report");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
