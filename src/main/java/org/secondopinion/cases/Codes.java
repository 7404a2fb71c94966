package org.secondopinion.cases;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes as people read them: {@code STAGE_IV} is "Stage IV", {@code PARTLY_ADOPTED} is "Partly adopted". */
public final class Codes {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "NSCLC", "SCLC", "HCC", "GIST", "CUP", "AML", "APL", "ALL", "CLL", "CML", "DLBCL", "HR", "I", "II", "III",
            "IV");

    private Codes() {}

    public static String inWords(Enum<?> code) {
        return code == null ? null : inWords(code.name());
    }

    /** Abbreviations and roman numbers keep their capitals; no code gives no words. */
    public static String inWords(String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        var sentence = Stream.of(code.split("_"))
                .map(word -> ABBREVIATIONS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
