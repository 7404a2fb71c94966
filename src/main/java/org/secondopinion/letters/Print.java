package org.secondopinion.letters;

import java.util.List;
import java.util.Map;

/**
 * A page to be set.
 *
 * @param language such as {@code de}
 * @param template below {@code templates}, with its own style and nothing from elsewhere
 * @param model what the template reads
 * @param words every text that it may show
 */
public record Print(String language, String template, Map<String, Object> model, List<String> words) {

    static Print of(Letter letter) {
        return new Print(
                letter.language(),
                "letters/letter",
                Map.of("letter", letter, "inPage", false),
                letter.words().toList());
    }
}
