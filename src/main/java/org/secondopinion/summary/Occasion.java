package org.secondopinion.summary;

/** Why a summary left the house. */
public enum Occasion {
    INVITATION("Invitation"),
    BOARD_REQUEST("Board request"),
    REVIEW("Review"),
    PDF("Read as PDF");

    private final String words;

    Occasion(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
