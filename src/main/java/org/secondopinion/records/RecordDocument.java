package org.secondopinion.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file that came for a case; pages, date, request and reason are null where they are not known or do not apply, as are
 * the older document that this one replaces and the newer one that replaces it.
 */
public record RecordDocument(
        UUID id,
        UUID requestId,
        RecordKind kind,
        String fileName,
        String contentType,
        long sizeBytes,
        Integer pages,
        LocalDate datedOn,
        String state,
        String refusalReason,
        String language,
        String uploadedBy,
        Instant uploadedAt,
        int version,
        UUID replaces,
        UUID replacedBy) {

    /** A file's name may carry the patient's, and a reason may quote it. */
    public RecordDocument withoutName() {
        return new RecordDocument(
                id,
                requestId,
                kind,
                "",
                contentType,
                sizeBytes,
                pages,
                datedOn,
                state,
                null,
                language,
                null,
                uploadedAt,
                version,
                replaces,
                replacedBy);
    }
}
