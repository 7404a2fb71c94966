package org.secondopinion.oversight;

import java.time.LocalDate;

/** How a case stands to its promise. */
public enum Standing {
    /** Nothing is promised yet, or the case has ended without a report. */
    UNPROMISED,
    ON_TIME,
    /** The promise lies before the day by which seventy of a hundred such reports are there. */
    AT_RISK,
    LATE,
    KEPT,
    BROKEN;

    /** @param risk may be null where too little is known for a forecast */
    public static Standing ofOpen(LocalDate due, LocalDate risk, LocalDate today) {
        if (due == null) {
            return UNPROMISED;
        }
        if (today.isAfter(due)) {
            return LATE;
        }
        return risk != null && risk.isAfter(due) ? AT_RISK : ON_TIME;
    }

    public static Standing ofReported(LocalDate due, LocalDate reported) {
        if (due == null) {
            return UNPROMISED;
        }
        return reported.isAfter(due) ? BROKEN : KEPT;
    }
}
