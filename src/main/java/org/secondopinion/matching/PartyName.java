package org.secondopinion.matching;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of hospitals, groups and doctors as they are compared: families and directory rarely write them alike. */
final class PartyName {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TITLES = Pattern.compile("^((dr|prof|professor|doctor) )+");

    private PartyName() {}

    /** Empty for null. */
    static String of(String name) {
        return name == null
                ? ""
                : NO_LETTER
                        .matcher(name.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip();
    }

    static String ofPerson(String name) {
        return TITLES.matcher(of(name)).replaceFirst("");
    }

    /** A hospital with and without the town that a comma sets off. */
    static Set<String> ofHospital(String name) {
        var names = new LinkedHashSet<String>();
        if (name != null) {
            names.add(of(name));
            names.add(of(name.split(",", 2)[0]));
            names.remove("");
        }
        return names;
    }
}
