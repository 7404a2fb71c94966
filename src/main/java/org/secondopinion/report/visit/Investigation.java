package org.secondopinion.report.visit;

import java.time.Instant;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;

/** An investigation that the specialist proposes; what follows the proposal is null until it happened. */
public record Investigation(
        UUID id,
        String what,
        String why,
        int price,
        String currency,
        Answer answer,
        String answeredBy,
        Instant answeredAt,
        String arrangement) {

    /** What the family says to its cost. */
    public enum Answer {
        ACCEPTED,
        DECLINED
    }

    public MonetaryAmount cost() {
        return Money.of(price, currency);
    }

    public boolean waits() {
        return answer == null;
    }
}
