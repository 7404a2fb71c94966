package org.secondopinion.records.inspection;

import java.util.List;
import java.util.Locale;
import org.secondopinion.cases.TextBundle;
import org.secondopinion.records.RecordKind;
import org.springframework.context.MessageSource;

/** What is wrong with a file, as a sentence that tells the family what to send instead. */
record Flaw(Kind kind, List<Object> values) {

    private static final MessageSource TEXTS = TextBundle.named("records/flaws");

    /** @param values what the sentence names; a {@link RecordKind} is named in its language */
    static Flaw of(Kind kind, Object... values) {
        return new Flaw(kind, List.of(values));
    }

    /** @param language such as {@code de} */
    String in(String language) {
        var named = values.stream()
                .map(value -> value instanceof RecordKind record ? record.words(language) : value.toString())
                .toArray();
        return TEXTS.getMessage(kind.name(), named, Locale.forLanguageTag(language));
    }

    /** As a coordinator reads it. */
    String words() {
        return in("en");
    }

    enum Kind {
        OTHER_PERSON,
        FILM,
        NOT_DICOM,
        OTHER_KIND,
        BLANK,
        BLANK_PAGES,
        BLURRED_PAGES,
        EMPTY_DOCUMENT,
        BROKEN_IMAGES
    }
}
