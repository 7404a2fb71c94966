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
        String waivedBy,
        Integer maxAgeDays,
        GapCheck.Answer answer,
        Integer ruleVersion,
        String limitRule,
        Instant answeredAt,
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

    /** Which rule asks for it, in which version, on what ground, and when somebody last looked at the rule. */
    String rule() {
        var asked = "Required records%s: %s, reviewed %s."
                .formatted(ruleVersion == null ? "" : " version " + ruleVersion, source, reviewedOn);
        return limitRule == null ? asked : "%s At most %d days old; %s.".formatted(asked, maxAgeDays, limitRule);
    }

    boolean isRequired() {
        return requirement.equals("REQUIRED");
    }
}
