package org.secondopinion.biomarkers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.secondopinion.cases.TextTable;

/** The markers that the decision knows, with the words that a clinician uses; markers are compared by code only. */
public final class Markers {

    /** Rows of the decision that ask for a fact and not for a test. */
    private static final Set<String> NOT_TESTS = Set.of("TUMOUR_TYPE", "STAGE", "TUMOUR_LIST");

    private static final Map<String, String> WORDS = read();

    private Markers() {}

    static boolean isKnown(String code) {
        return WORDS.containsKey(code) && !NOT_TESTS.contains(code);
    }

    /** A code without words stands for itself. */
    public static String words(String code) {
        return WORDS.getOrDefault(code, code.replace('_', '-'));
    }

    /** All tests by their codes, in the order of their codes. */
    public static Map<String, String> tests() {
        var tests = new LinkedHashMap<>(WORDS);
        tests.keySet().removeAll(NOT_TESTS);
        return tests;
    }

    private static Map<String, String> read() {
        var words = new LinkedHashMap<String, String>();
        TextTable.rows("biomarkers/markers.csv", 2).forEach(cells -> words.put(cells[0], cells[1]));
        return Collections.unmodifiableMap(words);
    }
}
