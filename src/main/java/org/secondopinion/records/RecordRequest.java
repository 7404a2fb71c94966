package org.secondopinion.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One item of the checklist and where it stands; what is not known yet is null. */
public record RecordRequest(
        UUID id,
        String caseReference,
        RecordKind kind,
        String requirement,
        boolean isSpecimen,
        String why,
        String source,
        LocalDate reviewedOn,
        State state,
        String waiverReason,
        Integer maxAgeDays,
        GapCheck.Answer answer,
        String exportPermission,
        String exportDocument,
        boolean translationAwaited,
        String askedOf,
        Holder waitsFor,
        Instant waitsSince,
        int reminders) {

    /** Where a request stands. */
    public enum State {
        OPEN,
        REQUESTED,
        ARRIVED,
        ACCEPTED,
        WAIVED
    }

    /** Whose turn it is. */
    public enum Holder {
        US,
        FAMILY,
        HOSPITAL,
        COURIER,
        TRANSLATOR
    }

    boolean isRequired() {
        return requirement.equals("REQUIRED");
    }
}
