package org.secondopinion.summary;

/** How a reviewer or a board sees one field of the first opinion. */
public enum Standing {
    CONFIRMS("confirmed"),
    REFINES("refined"),
    CHALLENGES("challenged"),
    CANNOT_SAY("cannot be said");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether something else stands in the place of the first opinion. */
    public boolean needsWords() {
        return this == REFINES || this == CHALLENGES;
    }
}
