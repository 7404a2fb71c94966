package org.secondopinion.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * The range that a review is expected to cost; {@code low} and {@code high} in whole units of the currency. {@code
 * sentAt} and {@code answer} are null until it was sent and answered.
 */
public record CostEstimate(
        UUID id,
        int low,
        int high,
        String currency,
        String covers,
        Instant sentAt,
        Answer answer,
        String answeredBy,
        Instant answeredAt) {

    /** What the family said to a cost range. */
    public enum Answer {
        ACCEPTED,
        DECLINED
    }

    /** The range as a person reads it, such as {@code 400-900 EUR}. */
    public String range() {
        return "%d-%d %s".formatted(low, high, currency);
    }
}
