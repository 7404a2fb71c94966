package org.secondopinion.records.translation;

import java.util.ArrayList;
import java.util.Map;
import org.secondopinion.cases.TextTable;
import org.secondopinion.records.translation.Cues.Cue;

/**
 * Sides, negations, results and drugs as they are written in English, German, Chinese and Hindi; each is known by one
 * token in all of them. Drugs go by their international nonproprietary names (WHO).
 */
final class CriticalWords {

    private static final Cues CUES = cues();

    private CriticalWords() {}

    /** How often each token stands in a text, by a name for people such as {@code side: left}. */
    static Map<String, Integer> in(String text) {
        return CUES.in(text);
    }

    private static Cues cues() {
        var cues = new ArrayList<Cue>();
        for (var row : TextTable.rows("records/critical-words.csv", 3)) {
            cues.add(Cue.of(label(row[0], row[1]), row[2]));
        }
        for (var names : TextTable.rows("records/drugs.csv", 4)) {
            for (var name : names) {
                cues.add(Cue.exactly("drug: " + names[0], name));
            }
        }
        return Cues.of(cues);
    }

    private static String label(String kind, String token) {
        return switch (kind) {
            case "LATERALITY" -> "side: " + token;
            case "RESULT" -> "result: " + token;
            default -> token;
        };
    }
}
