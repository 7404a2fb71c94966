package org.secondopinion.handback;

import java.time.Instant;
import java.util.UUID;

/** The letter to the treating team and what came back; everything not yet known is null. */
public record Handback(
        UUID id,
        boolean isConsented,
        String letter,
        String writtenBy,
        Instant sentAt,
        Boolean isMailed,
        Instant readAt,
        HomeTeamDecision decision,
        String decisionReason,
        String answeredBy,
        Instant answeredAt,
        String escalation) {}
