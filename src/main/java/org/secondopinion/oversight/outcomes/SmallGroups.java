package org.secondopinion.oversight.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.secondopinion.oversight.outcomes.Outcomes.Group;
import org.secondopinion.oversight.outcomes.Outcomes.Split;

/** Hides groups in which a case could be recognised. */
final class SmallGroups {

    static final int FEWEST = 5;

    private SmallGroups() {}

    /**
     * The groups that may be shown, the largest first. Where all that is hidden would be few, the smallest of the others
     * is hidden too: else it would be known from the sum.
     */
    static Split hidden(String by, List<Group> groups) {
        var shown = new ArrayList<>(groups.stream()
                .filter(group -> group.cases() >= FEWEST)
                .sorted(Comparator.comparing(Group::cases).reversed().thenComparing(Group::value))
                .toList());
        var hidden = groups.stream()
                .filter(group -> group.cases() < FEWEST)
                .mapToLong(Group::cases)
                .sum();
        if (hidden > 0 && hidden < FEWEST && !shown.isEmpty()) {
            hidden += shown.remove(shown.size() - 1).cases();
        }
        return new Split(by, List.copyOf(shown), hidden);
    }
}
