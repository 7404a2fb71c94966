package org.secondopinion.records.inspection;

import java.util.Collection;

/** Whether what a file says agrees with what is expected of it. */
public enum Match {
    MATCHES,
    DIFFERS,
    CANNOT_TELL;

    /** Of several ways to tell, one that agrees is enough; one that contradicts counts where none agrees. */
    static Match anyOf(Collection<Match> each) {
        if (each.contains(MATCHES)) {
            return MATCHES;
        }
        return each.contains(DIFFERS) ? DIFFERS : CANNOT_TELL;
    }
}
