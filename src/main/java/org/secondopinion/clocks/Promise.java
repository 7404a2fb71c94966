package org.secondopinion.clocks;

import java.time.LocalDate;

/**
 * What was promised once: so many working days of the review clock, {@code dueOn} by the calendar of that day, and the
 * rule that it rests on. A later promise has the reason and the name of the one who made it; both are null for the first.
 */
public record Promise(
        String serviceType,
        String urgency,
        int workingDays,
        LocalDate promisedOn,
        LocalDate countedFrom,
        LocalDate dueOn,
        String source,
        LocalDate ruleReviewedOn,
        String reason,
        String madeBy) {}
