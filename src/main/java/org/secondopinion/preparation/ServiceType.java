package org.secondopinion.preparation;

/** How a case is reviewed. */
public enum ServiceType {
    REMOTE_OPINION("Remote opinion"),
    IN_PERSON_VISIT("In-person visit"),
    TUMOUR_BOARD("Tumour board");

    private final String words;

    ServiceType(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
