package org.secondopinion.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;

/**
 * A file on its way, and what became of it. Kind, date and the replaced document are null while they are not known,
 * size too for a file of which nobody said it; document or refusal are there at the end.
 */
public record Upload(
        UUID id,
        String caseReference,
        RecordKind kind,
        String fileName,
        LocalDate datedOn,
        UUID replaces,
        Long sizeBytes,
        long receivedBytes,
        State state,
        UUID documentId,
        String refusal,
        String refusalCode,
        String fingerprint,
        String uploadedBy,
        Instant touchedAt) {

    /** How far it has come. */
    public enum State {
        RECEIVING,
        STORED,
        REFUSED
    }

    public CaseId caseId() {
        return CaseId.of(caseReference);
    }

    /** Every byte is here and nobody has looked at it yet. */
    public boolean isWhole() {
        return state == State.RECEIVING && sizeBytes != null && sizeBytes == receivedBytes;
    }

    /** Whether the content was in the case before. */
    public boolean wasHere() {
        return state == State.STORED && !id.equals(documentId);
    }

    /** Why it was refused, as it was said the first time. */
    public Refusal whyNot() {
        return UploadRefusal.of(refusalCode)
                .or(() -> FileRefusal.of(refusalCode, refusal))
                .orElseGet(() -> new Refusal(refusal));
    }
}
