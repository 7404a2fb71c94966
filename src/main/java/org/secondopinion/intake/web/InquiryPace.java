package org.secondopinion.intake.web;

import java.time.Duration;
import org.secondopinion.cases.HourlyPace;
import org.secondopinion.intake.Inquiry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from flooding the house with inquiries: the second half of an hour's number is answered slowly, what is
 * more is refused. Where somebody may be in danger nothing is slowed or refused.
 */
@Component
class InquiryPace {

    private final HourlyPace addresses;
    private final int perHour;
    private final Duration delay;

    @Autowired
    InquiryPace(@Value("${second-opinion.inquiries-per-hour:60}") int perHour) {
        this(perHour, Duration.ofSeconds(1));
    }

    InquiryPace(int perHour, Duration delay) {
        this.addresses = new HourlyPace(perHour);
        this.perHour = perHour;
        this.delay = delay;
    }

    /** @throws TooMany when this address has sent its number for now */
    void keep(String address, Inquiry inquiry) {
        var taken = addresses.take(address);
        if (inquiry.mayBeUrgent()) {
            return;
        }
        if (!taken.isConsumed()) {
            throw new TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
        if (taken.getRemainingTokens() < perHour / 2) {
            slow();
        }
    }

    private void slow() {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Refused; nothing was stored. */
    static final class TooMany extends RuntimeException {

        private final Duration wait;

        TooMany(Duration wait) {
            super(
                    "Too many inquiries came from your address within an hour. Nothing was stored; please send it again in"
                            + " some minutes, or write to us. In an emergency call the local emergency service now.");
            this.wait = wait;
        }

        String secondsToWait() {
            return String.valueOf(wait.toSeconds() + 1);
        }
    }
}
