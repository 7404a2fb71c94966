package org.secondopinion.report.ledger;

import org.secondopinion.summary.Standing;
import org.secondopinion.summary.Verdict;

/** What one reviewer, or the board, says of one field; what the first opinion says and what stands instead may both be null. */
record Said(String name, Standing standing, String first, String second) {

    static Said of(String name, Verdict verdict) {
        return new Said(name, verdict.standing(), verdict.first(), verdict.second());
    }

    String sentence() {
        return switch (standing) {
            case CONFIRMS -> name + " confirms it.";
            case REFINES -> "%s refines it: %s".formatted(name, second);
            case CHALLENGES -> "%s challenges it: %s".formatted(name, second);
            case CANNOT_SAY -> name + " cannot say.";
        };
    }
}
