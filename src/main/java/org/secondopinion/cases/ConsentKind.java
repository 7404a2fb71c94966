package org.secondopinion.cases;

/** What a patient may consent to, each for itself. */
public enum ConsentKind {
    REVIEW("Review of the records by specialists"),
    IDENTITY_TO_SPECIALISTS("Name and birth date shown to the specialists"),
    HOME_TEAM("Report and letter to the treating team");

    private final String words;

    ConsentKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
