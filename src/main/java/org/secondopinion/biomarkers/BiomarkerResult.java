package org.secondopinion.biomarkers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.PartialDate;

/** One recorded result, as the report states it; what is not known is null. */
public record BiomarkerResult(
        UUID id,
        int revision,
        String marker,
        String result,
        Interpretation interpretation,
        TestMethod method,
        String datedOn,
        String specimen,
        String laboratory,
        LocalDate expectedOn,
        UUID documentId,
        Integer page,
        String changedBy,
        Instant changedAt) {

    public Optional<PartialDate> date() {
        return Optional.ofNullable(datedOn).map(PartialDate::new);
    }

    public boolean isAwaited() {
        return interpretation == Interpretation.PENDING;
    }
}
