package org.secondopinion.cases;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of the ledger.
 *
 * @param wording the sentence that was agreed to, in the language in which it was shown
 * @param recipient who receives what is shared, where the inquiry names somebody; else null
 * @param recordedBy the login of who wrote it down, or "family"
 * @param validUntil the last day on which it counts
 * @param withdrawnAt null while it stands
 */
public record Consent(
        ConsentKind kind,
        int textVersion,
        String wording,
        String recipient,
        Instant givenAt,
        String givenBy,
        ConsentWay givenHow,
        String recordedBy,
        LocalDate validUntil,
        Instant withdrawnAt,
        String withdrawnBy,
        ConsentWay withdrawnHow) {

    public boolean stands(LocalDate today) {
        return withdrawnAt == null && !today.isAfter(validUntil);
    }

    /**
     * Who says so, and how.
     *
     * @param by the name of the person who gives or withdraws
     */
    public record Said(String by, ConsentWay how, String recordedBy) {

        public static Said onPage(CaseFile file) {
            return new Said(file.contact().name(), ConsentWay.FAMILY_PAGE, "family");
        }
    }
}
