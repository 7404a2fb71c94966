package org.secondopinion.board.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.secondopinion.board.Specialty;

/**
 * How a case fits a session: which rules stand in the way, with the specialties that they concern, who would prepare it,
 * and what its waiting until then weighs.
 */
record Fit(Map<Rule, Set<Specialty>> obstacles, List<Preparer> preparers, long waiting) {

    boolean breaks(Rule rule) {
        return obstacles.containsKey(rule);
    }

    boolean isGood() {
        return obstacles.isEmpty();
    }

    boolean isOnlyTooLate() {
        return obstacles.keySet().equals(Set.of(Rule.LATEST_USEFUL_DATE));
    }
}
