package org.secondopinion.letters;

import java.util.List;
import java.util.stream.Stream;

/**
 * A letter with all its words, in one language.
 *
 * @param language such as {@code de}
 * @param head lines above the title, such as place, date and reference
 * @param signature lines below the closing; the first is the name of who signs
 * @param footer what the small print says
 */
public record Letter(
        String language,
        String title,
        List<String> head,
        String salutation,
        List<Section> sections,
        String closing,
        List<String> signature,
        String footer) {

    /** A part of the letter; {@code heading} may be null, {@code points} are a list below the paragraphs. */
    public record Section(String heading, List<String> paragraphs, List<String> points) {

        Stream<String> words() {
            var texts = Stream.concat(paragraphs.stream(), points.stream());
            return heading == null ? texts : Stream.concat(Stream.of(heading), texts);
        }
    }

    /** Every text of the letter. */
    Stream<String> words() {
        return Stream.of(
                        Stream.of(title, salutation, closing, footer),
                        head.stream(),
                        signature.stream(),
                        sections.stream().flatMap(Section::words))
                .flatMap(texts -> texts);
    }
}
