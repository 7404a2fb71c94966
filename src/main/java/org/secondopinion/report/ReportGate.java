package org.secondopinion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What a report still needs before it may be signed: a review behind it, and something said to every question. */
final class ReportGate {

    private ReportGate() {}

    /** The missing things, each in a sentence for the coordinator; empty when the report is complete. */
    static List<String> missing(int questions, SortedMap<Integer, ReportAnswer> answers, boolean isReviewed) {
        var missing = new ArrayList<String>();
        if (!isReviewed) {
            missing.add("There is neither an opinion nor a recommendation of a board.");
        }
        for (var number = 1; number <= questions; number++) {
            if (!answers.containsKey(number)) {
                missing.add("Question %d has neither an answer nor a reason why it has none.".formatted(number));
            }
        }
        return List.copyOf(missing);
    }
}
