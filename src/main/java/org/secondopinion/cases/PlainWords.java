package org.secondopinion.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes, times and countries as people read them in the case file. */
public final class PlainWords {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "NSCLC", "SCLC", "HCC", "GIST", "CUP", "AML", "APL", "ALL", "CLL", "CML", "DLBCL", "HR", "I", "II", "III",
            "IV");
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private PlainWords() {}

    /** Null stays null. */
    public static String of(Enum<?> code) {
        return code == null ? null : of(code.name());
    }

    /** {@code STAGE_IV} as "Stage IV": abbreviations and roman numbers keep their capitals; null stays null. */
    public static String of(String code) {
        if (code == null) {
            return null;
        }
        var sentence = Stream.of(code.split("_"))
                .map(word -> ABBREVIATIONS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "))
                .replace("non ", "non-");
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    public static String of(Instant time) {
        return AT.format(time);
    }

    /** {@code IN} as "India"; null stays null. */
    public static String country(String code) {
        return code == null ? null : country(code, Locale.ENGLISH);
    }

    /** The country of an ISO code, as a language calls it. */
    public static String country(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
