package org.secondopinion.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One version of the written report of a case; what has not happened yet is null. */
record Report(
        UUID id,
        int version,
        ReportState state,
        Instant draftedAt,
        String patientName,
        String recommendations,
        String dissent,
        String overriddenBy,
        String overrideReason,
        String sentBackBy,
        String sentBackBecause,
        String language,
        String disclaimer,
        String signedBy,
        Instant signedAt,
        Instant deliveredAt,
        Instant openedAt,
        Instant callWishedAt,
        FollowUpQuestions.Call callOutcome,
        LocalDate callOn,
        String callNote) {

    boolean isOverridden() {
        return overriddenBy != null;
    }

    boolean isDelivered() {
        return state == ReportState.DELIVERED;
    }
}
