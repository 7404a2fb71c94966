package org.secondopinion.handback;

import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.handback.AnswerRefusal.Why;

/** What a treating team says: its decision with the reason, and what it asks back. */
public record HomeTeamAnswer(HomeTeamDecision decision, Optional<String> reason, Optional<String> question) {

    private static final int LONGEST = 5000;

    void check() {
        if (decision == null) {
            throw new AnswerRefusal(Why.NO_DECISION);
        }
        if (decision.needsReason() && reason.isEmpty()) {
            throw new AnswerRefusal(Why.NO_REASON);
        }
        if (Stream.of(reason, question).flatMap(Optional::stream).anyMatch(words -> words.length() > LONGEST)) {
            throw new AnswerRefusal(Why.TOO_LONG);
        }
    }
}
