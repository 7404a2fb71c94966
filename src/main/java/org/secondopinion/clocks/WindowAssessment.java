package org.secondopinion.clocks;

import java.time.Instant;
import java.time.LocalDate;

/** Whether a report came in time as seen at one moment, with the sum in sentences; dates are null where none is known. */
public record WindowAssessment(
        Instant assessedAt,
        Occasion occasion,
        WindowFit.Verdict verdict,
        LocalDate latestUsefulOn,
        boolean byDoctor,
        LocalDate readyOn,
        LocalDate fasterReadyOn,
        String arithmetic) {

    /** Why the fit was assessed. */
    public enum Occasion {
        TRIAGE,
        PAUSE,
        PROMISE,
        DAILY
    }
}
