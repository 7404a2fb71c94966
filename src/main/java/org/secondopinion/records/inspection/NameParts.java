package org.secondopinion.records.inspection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name in its parts, each in every spelling that counts as the same: without accents, and with the German way of writing
 * them. Parts are compared whole, never as pieces of one another.
 *
 * @param letters the parts in letters
 * @param signs the Chinese characters, without what stands between them
 */
record NameParts(List<Set<String>> letters, String signs) {

    private static final Set<String> NO_NAMES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "herr",
            "frau",
            "smt",
            "shri",
            "sri",
            "shrimati",
            "kumari",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "sr",
            "sra",
            "sig",
            "先生",
            "女士",
            "小姐",
            "श्री",
            "श्रीमती",
            "anonymous",
            "anonymized",
            "anonymised",
            "anon",
            "unknown");
    private static final Map<String, String> IN_TWO_LETTERS =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "ø", "oe", "å", "aa", "æ", "ae");
    private static final Map<String, String> IN_ONE_LETTER =
            Map.of("ø", "o", "ł", "l", "đ", "d", "ß", "ss", "æ", "ae", "ı", "i");

    static NameParts of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var words = Arrays.stream(plain.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty() && !NO_NAMES.contains(word))
                .toList();
        var signs = words.stream().filter(NameParts::isSigns).collect(Collectors.joining());
        return new NameParts(
                words.stream()
                        .filter(word -> !isSigns(word))
                        .map(NameParts::spellings)
                        .toList(),
                signs);
    }

    /** Both names in the same script or not at all comparable; a part alone is not enough. */
    Match compare(NameParts other) {
        var each = new ArrayList<Match>();
        if (!letters.isEmpty() && !other.letters.isEmpty()) {
            each.add(compareLetters(other));
        }
        if (!signs.isEmpty() && !other.signs.isEmpty()) {
            each.add(compareSigns(other));
        }
        return Match.anyOf(each);
    }

    private Match compareLetters(NameParts other) {
        var common = letters.stream()
                .filter(part -> other.letters.stream().anyMatch(theirs -> isSame(part, theirs)))
                .count();
        var fewest = Math.min(letters.size(), other.letters.size());
        if (common >= fewest && (common > 1 || letters.size() == other.letters.size()) || isSameTogether(other)) {
            return Match.MATCHES;
        }
        return common == 0 && isSameScript(other) ? Match.DIFFERS : Match.CANNOT_TELL;
    }

    /** Given names of several syllables are written in one word or in several. */
    private boolean isSameTogether(NameParts other) {
        return sorted(this).equals(sorted(other))
                || together(this, 0).equals(together(other, 0))
                || together(this, 1).equals(together(other, 0))
                || together(this, 0).equals(together(other, 1));
    }

    private static List<String> sorted(NameParts name) {
        return name.letters.stream().map(NameParts::first).sorted().toList();
    }

    /** The parts in one word, beginning with the one at {@code first}. */
    private static String together(NameParts name, int first) {
        var parts = name.letters.stream().map(NameParts::first).toList();
        return String.join("", parts.subList(Math.min(first, parts.size()), parts.size()))
                + String.join("", parts.subList(0, Math.min(first, parts.size())));
    }

    private static String first(Set<String> spellings) {
        return Collections.min(spellings);
    }

    private boolean isSameScript(NameParts other) {
        return script(letters).equals(script(other.letters));
    }

    private static Character.UnicodeScript script(List<Set<String>> parts) {
        return Character.UnicodeScript.of(parts.get(0).iterator().next().codePointAt(0));
    }

    /** A traditional character is another one than its simplified form, so one that agrees leaves the question open. */
    private Match compareSigns(NameParts other) {
        if (signs.equals(other.signs) || signs.equals(turned(other.signs, 1)) || signs.equals(turned(other.signs, 2))) {
            return Match.MATCHES;
        }
        return signs.chars().anyMatch(sign -> other.signs.indexOf(sign) >= 0) ? Match.CANNOT_TELL : Match.DIFFERS;
    }

    private static String turned(String signs, int last) {
        return signs.length() <= last
                ? signs
                : signs.substring(signs.length() - last) + signs.substring(0, signs.length() - last);
    }

    private static boolean isSame(Set<String> part, Set<String> theirs) {
        return part.stream().anyMatch(theirs::contains);
    }

    private static boolean isSigns(String word) {
        return word.codePoints().allMatch(Character::isIdeographic);
    }

    private static Set<String> spellings(String word) {
        var spellings = new HashSet<String>();
        spellings.add(plain(replaced(word, IN_TWO_LETTERS)));
        spellings.add(plain(replaced(word, IN_ONE_LETTER)));
        return spellings;
    }

    private static String replaced(String word, Map<String, String> letters) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letters.getOrDefault(letter, letter))
                .collect(Collectors.joining());
    }

    /** Accents on Latin, Greek and Cyrillic letters go; the vowel signs of Indian scripts are letters. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]", "");
    }

    /** Whether the whole name stands somewhere in a text, in either order. */
    boolean standIn(String text) {
        var parts = of(text);
        if (!signs.isEmpty() && (parts.signs.contains(signs) || parts.signs.contains(turned(signs, 1)))) {
            return true;
        }
        for (var at = 0; !letters.isEmpty() && at + letters.size() <= parts.letters.size(); at++) {
            var window = parts.letters.subList(at, at + letters.size());
            if (letters.stream().allMatch(part -> window.stream().anyMatch(word -> isSame(part, word)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any telling part of the name stands in a text; an initial is not telling. */
    boolean partlyStandIn(String text) {
        var parts = of(text);
        return !signs.isEmpty() && parts.signs.contains(signs)
                || letters.stream()
                        .filter(part -> part.stream().allMatch(spelling -> spelling.length() > 1))
                        .anyMatch(part -> parts.letters.stream().anyMatch(word -> isSame(part, word)));
    }
}
