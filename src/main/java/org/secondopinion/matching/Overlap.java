package org.secondopinion.matching;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Whether sets have something in common with another one; worked out once for each, since many specialists share theirs. */
final class Overlap {

    private final Set<String> other;
    private final Map<Set<String>, Boolean> known = new IdentityHashMap<>();

    Overlap(Set<String> other) {
        this.other = other;
    }

    boolean isWith(Set<String> set) {
        return known.computeIfAbsent(set, unseen -> !Collections.disjoint(unseen, other));
    }
}
