package org.secondopinion.cases;

import java.time.Period;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What a patient may consent to, each for itself; its wording has a version and is never changed, only followed by a new one. */
public enum ConsentKind {
    REVIEW("Review of the records by specialists", 1),
    IDENTITY_TO_SPECIALISTS("Name and birth date shown to the specialists", 1),
    HOME_TEAM("Report and letter to the treating team", 1);

    /** House rule: longer than a case with its follow-up takes, and short enough to be asked again. */
    static final Period VALID = Period.ofYears(1);

    private static final MessageSource TEXTS = TextBundle.named("cases/consents");

    private final String words;
    private final int version;

    ConsentKind(String words, int version) {
        this.words = words;
        this.version = version;
    }

    public String words() {
        return words;
    }

    int version() {
        return version;
    }

    /** What is agreed to: what, to whom, for what and how long, as a sentence in a language such as {@code de}. */
    public String wording(String language) {
        return wording(this, version, language);
    }

    static String wording(ConsentKind kind, int version, String language) {
        return text(kind.name() + "." + version, language);
    }

    /** What a withdrawal stops, and what it cannot undo. */
    public String whenWithdrawn(String language) {
        return text(name() + ".withdrawn", language);
    }

    private static String text(String key, String language) {
        return TEXTS.getMessage(key, null, Locale.forLanguageTag(language));
    }
}
