package org.secondopinion.records.specimens;

import java.time.LocalDate;
import java.util.UUID;

/** A passport as it is kept; {@code number} counts within the case. See {@link Passport} for what may be null. */
public record Specimen(
        UUID id,
        String caseReference,
        UUID requestId,
        int number,
        Material material,
        int pieces,
        String label,
        String fromLaboratory,
        String fromCountry,
        String toLaboratory,
        String toCountry,
        TissueLeft tissueLeft,
        String lastAgreedBy,
        String clearedBy,
        String permission,
        String documentNeeded,
        int leadDays,
        String ruleSource,
        LocalDate ruleReviewedOn,
        int ruleVersion,
        LocalDate returnBy,
        String digitalAddress,
        String madeBy) {

    /** How people call it, such as {@code SO-2026-000123-P1}. */
    public String name() {
        return "%s-P%d".formatted(caseReference, number);
    }
}
