package org.secondopinion.followup.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Calendar days, as medicine counts a follow-up; models call it as {@code ${followUpDates.after(30)}}. */
@Component("followUpDates")
public class FollowUpDates {

    private final Clock clock;

    FollowUpDates(Clock clock) {
        this.clock = clock;
    }

    public Date after(int days) {
        return Date.from(clock.instant().plus(Duration.ofDays(days)));
    }
}
