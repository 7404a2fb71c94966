package org.secondopinion.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * What a password must be, after NIST SP 800-63B: long, not easily guessed, and otherwise free; no mixture of signs is
 * asked for and none runs out.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int FEWEST_SIGNS = 5;
    private static final int SHORTEST_NAME = 3;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with it, as the person reads it. */
    static Optional<String> against(String password, String username, String name) {
        var typed = Normalizer.normalize(password, Normalizer.Form.NFKC);
        var length = length(typed);
        if (length < SHORTEST) {
            return Optional.of("Please use at least %d characters. A few words in a row are easy to remember."
                    .formatted(SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of("Please use at most %d characters.".formatted(LONGEST));
        }
        if (length(withoutNames(typed, username, name)) < SHORTEST) {
            return Optional.of("This is mostly your login or your name. Please use at least %d characters beside them."
                    .formatted(SHORTEST));
        }
        return isEasilyGuessed(typed)
                ? Optional.of("This is among the first that a stranger would try. Please choose another one.")
                : Optional.empty();
    }

    private static String withoutNames(String typed, String username, String name) {
        var rest = folded(typed);
        var names = Stream.of(
                        Stream.of(username),
                        Arrays.stream(username.split("[.-]")),
                        Arrays.stream(name.split("\\P{L}+")))
                .flatMap(words -> words)
                .map(PasswordRules::folded)
                .filter(word -> length(word) >= SHORTEST_NAME)
                .toList();
        for (var word : names) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static boolean isEasilyGuessed(String typed) {
        var folded = folded(typed);
        return folded.codePoints().distinct().count() < FEWEST_SIGNS
                || isRepeated(folded)
                || COMMON.contains(folded)
                || COMMON.contains(folded.replaceAll("\\P{L}+", ""));
    }

    /** One half, third and so on again and again. */
    private static boolean isRepeated(String text) {
        return (text + text).indexOf(text, 1) < text.length();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("accounts/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
