package org.secondopinion.summary;

/** Where a fact comes from. */
public enum Source {
    DOCUMENT("A document of the case"),
    INQUIRY("The inquiry"),
    FAMILY("The family told it"),
    NOTED("Noted before documents could be named");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
