package org.secondopinion.intake;

/** What may become part of a price beside the review itself, once it is known to be needed. */
public enum CostExtra {
    TRANSLATION("Translation of records"),
    SLIDE_COURIER("Courier of slides or blocks"),
    SLIDE_REVIEW("New reading of slides"),
    VIDEO_CALL("Video consultation");

    private final String words;

    CostExtra(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
