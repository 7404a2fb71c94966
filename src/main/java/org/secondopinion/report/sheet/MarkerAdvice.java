package org.secondopinion.report.sheet;

/** What the reviewer says of a biomarker that the records do not tell. */
public enum MarkerAdvice {
    BEFORE_TREATMENT("Test it before treatment begins"),
    BESIDE_TREATMENT("Test it while treatment goes on"),
    NOT_NEEDED("Not needed here"),
    CANNOT_SAY("Cannot say");

    private final String words;

    MarkerAdvice(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
