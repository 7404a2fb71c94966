package org.secondopinion.clocks;

/** Who has to act before a case goes on. */
public enum BallOwner {
    FAMILY("the family"),
    HOSPITAL("the hospital"),
    COURIER("the courier"),
    LAB("the laboratory"),
    TRANSLATOR("the translator"),
    US("us"),
    CENTRE("the centre");

    private final String words;

    BallOwner(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
