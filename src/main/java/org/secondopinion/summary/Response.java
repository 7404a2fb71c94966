package org.secondopinion.summary;

/** The best response to a treatment, as the records state it. */
public enum Response {
    COMPLETE("complete response"),
    PARTIAL("partial response"),
    STABLE("stable disease"),
    PROGRESSION("progression"),
    NOT_YET_ASSESSED("not yet assessed"),
    NOT_STATED("not stated");

    private final String words;

    Response(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
