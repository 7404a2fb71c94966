package org.secondopinion.messages;

import java.time.Instant;
import java.util.UUID;
import org.secondopinion.cases.CaseId;

/** A row of the outbox; {@code caseReference} is null for a mail that belongs to no case, and most carry no calendar. */
record QueuedMail(
        UUID id,
        String messageKey,
        String caseReference,
        Outbox.Recipient recipient,
        String address,
        String language,
        String template,
        String detail,
        String calendar,
        int attempts,
        Instant queuedAt,
        Instant sentAt) {

    static final String COLUMNS = "id, message_key, case_reference, recipient, address, language, template, detail,"
            + " calendar, attempts, queued_at, sent_at";

    boolean isOfACase() {
        return caseReference != null;
    }

    CaseId caseId() {
        return CaseId.of(caseReference);
    }
}
