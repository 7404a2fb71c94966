package org.secondopinion.records.specimens;

import org.secondopinion.records.RecordKind;

/** What a passport is for; digital slides stand for glass that need not travel. */
public enum Material {
    SLIDES("Stained slides", true),
    UNSTAINED_SLIDES("Unstained slides", true),
    BLOCK("Tissue blocks", true),
    BLOOD("Blood or marrow smears", true),
    DIGITAL_SLIDES("Whole-slide images, by address", false);

    private final String words;
    private final boolean travels;

    Material(String words, boolean travels) {
        this.words = words;
        this.travels = travels;
    }

    public String words() {
        return words;
    }

    boolean travels() {
        return travels;
    }

    /** What a laboratory usually sends for this kind of record. */
    static Material usuallyFor(RecordKind kind) {
        return switch (kind) {
            case TISSUE_BLOCK -> BLOCK;
            case BLOOD_SMEAR -> BLOOD;
            default -> SLIDES;
        };
    }
}
