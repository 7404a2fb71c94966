package org.secondopinion.summary;

import java.util.UUID;

/** A fact as a person enters it; what its block does not ask for is null. */
public record FactEntry(
        Block block,
        Block.Kind kind,
        String words,
        String code,
        String edition,
        String began,
        String ended,
        Response response,
        String toxicity,
        Source source,
        UUID documentId,
        Integer page,
        String language,
        String original) {

    /** A fact in words from the inquiry, in the language in which the family wrote it. */
    static FactEntry told(Block block, String words, String began, String language) {
        return new FactEntry(
                block, null, words, null, null, began, null, null, null, Source.INQUIRY, null, null, language, null);
    }

    /** The same without blanks around words, and without words that are blank. */
    FactEntry tidy() {
        return new FactEntry(
                block,
                kind,
                tidy(words),
                tidy(code),
                tidy(edition),
                tidy(began),
                tidy(ended),
                response,
                tidy(toxicity),
                source,
                documentId,
                page,
                language == null || language.isBlank() ? null : language.strip().toLowerCase(),
                tidy(original));
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
