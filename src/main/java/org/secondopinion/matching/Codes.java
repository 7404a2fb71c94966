package org.secondopinion.matching;

import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondopinion.cases.ReviewFormat;

/** The codes that an entry may hold; each is read strictly, since a wrong one would never be found by a search. */
final class Codes {

    static final String COUNTRY_FAULT = "a country is its code of two letters, such as IN";
    static final String ZONE_FAULT = "a time zone is written as Asia/Kolkata";
    static final String LANGUAGE_FAULT = "a language is its code of two letters, such as de";
    static final String FORMAT_FAULT = "a format is REMOTE, VIDEO, IN_PERSON or BOARD";
    static final String BAND_FAULT = "a price band is a number from 1 to 5";
    static final Set<ReviewFormat> FORMATS = EnumSet.complementOf(EnumSet.of(ReviewFormat.ANY));

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Codes() {}

    static String country(String text) {
        return known(text, COUNTRIES);
    }

    static String language(String text) {
        return known(text, LANGUAGES);
    }

    static ZoneId zone(String text) {
        return ZoneId.of(known(text, ZoneId.getAvailableZoneIds()));
    }

    static ReviewFormat format(String text) {
        return known(ReviewFormat.valueOf(text), FORMATS);
    }

    static int band(String text) {
        return known(Integer.parseInt(text), Set.of(1, 2, 3, 4, 5));
    }

    static String join(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(EntryValues.SEPARATOR + " "));
    }

    private static <T> T known(T value, Set<T> all) {
        if (!all.contains(value)) {
            throw new IllegalArgumentException("not known");
        }
        return value;
    }
}
