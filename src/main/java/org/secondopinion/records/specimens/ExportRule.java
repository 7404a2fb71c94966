package org.secondopinion.records.specimens;

import java.time.LocalDate;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Decided;

/**
 * What the decision SpecimenExport says of one route.
 *
 * @param permission ALLOWED, DIGITAL_ONLY or ASK_COMPLIANCE
 * @param leadDays calendar days that the papers usually take
 */
record ExportRule(
        String permission, String documentNeeded, int leadDays, String source, LocalDate reviewedOn, int version) {

    static ExportRule of(Decided decided, int version) {
        var row = decided.first().orElseThrow(() -> new IllegalStateException("SpecimenExport has no answer"));
        return new ExportRule(
                row.text("permission"),
                row.text("documentNeeded"),
                row.number("leadDays"),
                row.source(),
                row.reviewedOn(),
                version);
    }

    /** @throws Refusal when the route is not allowed and nobody with a name has cleared it */
    void check(String clearedBy) {
        if (clearedBy != null || permission.equals("ALLOWED")) {
            return;
        }
        throw new Refusal(
                permission.equals("DIGITAL_ONLY")
                        ? "By this rule tissue does not leave the country; send whole-slide images instead. %s (%s)"
                                .formatted(documentNeeded, source)
                        : "Ask compliance first, then write in 'Cleared by' who allowed it and with which document. %s (%s)"
                                .formatted(documentNeeded, source));
    }
}
