package org.secondopinion.letters;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts some Devanagari syllables into the order in which the library needs them to draw them right. An R that begins a
 * syllable is a hook above its end. The library tears it apart from a short I, and takes it together with other vowel
 * signs for a sign that means something else.
 */
final class Devanagari {

    private static final String R = "\u0930\u094D";
    private static final String SHORT_I = "\u093F";
    private static final String CONSONANT = "[\u0915-\u0939\u0958-\u095F]\u093C?";
    private static final Pattern SYLLABLE = Pattern.compile(R + "(" + CONSONANT + "(?:\u094D" + CONSONANT + ")*)"
            + "(?!\u094D)(" + SHORT_I + "|[\u093E\u0940-\u094C]?)([\u0901\u0902]?)");
    /** Takes no room, and keeps the library from moving or joining what stands on both sides of it. */
    private static final String HINGE = "\u200C";

    private Devanagari() {}

    static String inOrderOfDrawing(String text) {
        return SYLLABLE.matcher(text).replaceAll(Devanagari::reordered);
    }

    private static String reordered(MatchResult syllable) {
        var consonants = syllable.group(1);
        var vowel = syllable.group(2);
        var nasal = syllable.group(3);
        if (vowel.equals(SHORT_I)) {
            return HINGE + SHORT_I + R + consonants + nasal;
        }
        return vowel.isEmpty() && nasal.isEmpty() ? syllable.group() : consonants + vowel + R + HINGE + nasal;
    }
}
