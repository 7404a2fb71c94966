package org.secondopinion.accounts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a login looks like, and one made from a person's name. */
final class Usernames {

    static final String RULE = "A login has 2 to 60 small letters, digits, dots and hyphens, and begins with a letter.";

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9.-]{1,59}");
    private static final int LONGEST_MADE = 50;
    private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "med", "mr", "mrs", "ms", "phd", "md");

    private Usernames() {}

    static boolean isOne(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** A free one: {@code Dr. Zoë Müller} becomes {@code zoe.muller}, or {@code zoe.muller2} where that is taken. */
    static String madeFrom(String name, String mail, Predicate<String> isTaken) {
        var base = base(name, mail);
        return isTaken.test(base)
                ? IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> base + number)
                        .filter(isTaken.negate())
                        .findFirst()
                        .orElseThrow()
                : base;
    }

    /** Of the mail address where the name has no Latin letters. */
    private static String base(String name, String mail) {
        var ofName = dotted(name);
        var made = isOne(ofName) ? ofName : dotted(mail.replaceFirst("@.*", ""));
        return isOne(made) ? made : "person";
    }

    private static String dotted(String text) {
        var dotted = Arrays.stream(latin(text).split("[^a-z0-9-]+"))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .collect(Collectors.joining("."))
                .replaceFirst("^[^a-z]+", "");
        return dotted.substring(0, Math.min(LONGEST_MADE, dotted.length()));
    }

    private static String latin(String text) {
        var small = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
        return Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
