package org.secondopinion.report.plain;

import java.util.Map;
import org.secondopinion.cases.TextTable;
import org.secondopinion.records.translation.Cues;
import org.secondopinion.records.translation.Cues.Cue;

/** Words that say how sure something is, in English, German, Chinese and Hindi; a short list, not all there are. */
final class UncertaintyWords {

    private static final Cues CUES = Cues.of(TextTable.rows("report/uncertainty-words.csv", 2).stream()
            .map(row -> Cue.of("uncertainty: " + row[0], row[1]))
            .toList());

    private UncertaintyWords() {}

    /** How often each degree is expressed, by a name for people such as {@code uncertainty: likely}. */
    static Map<String, Integer> in(String text) {
        return CUES.in(text);
    }
}
