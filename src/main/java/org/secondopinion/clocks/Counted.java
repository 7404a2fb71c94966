package org.secondopinion.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A day that was counted, its closing hour, and a sentence for each reason to doubt it. */
public record Counted(LocalDate day, Instant at, List<String> warnings) {

    public boolean isProvisional() {
        return !warnings.isEmpty();
    }
}
