package org.secondopinion.records.specimens;

/** What the laboratory at home says of the tissue that stays with it. */
public enum TissueLeft {
    YES("Tissue stays at home"),
    LAST("This is the last tissue"),
    NOT_CONFIRMED("Not confirmed by the laboratory");

    private final String words;

    TissueLeft(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
