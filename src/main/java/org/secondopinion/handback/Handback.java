package org.secondopinion.handback;

import java.time.Instant;
import java.util.UUID;

/** The letter to the treating team and its way there; everything not yet known is null. */
public record Handback(
        UUID id,
        boolean isConsented,
        String language,
        String letter,
        String writtenBy,
        Instant sentAt,
        Boolean isMailed,
        Instant readAt,
        String escalation) {}
