package org.secondopinion.clocks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A time in which a case waits for somebody. {@code begunBy} is null when an event began it, {@code endedAt} while it
 * lasts; the note is a person's own words and may be null.
 */
public record Pause(
        UUID id,
        PauseReason reason,
        BallOwner owner,
        String note,
        String begunBy,
        Instant begunAt,
        String endedBy,
        Instant endedAt) {

    public boolean isOpen() {
        return endedAt == null;
    }

    boolean isByHand() {
        return begunBy != null;
    }

    /** Whether due dates wait too: a person said so, where an event only says whose turn it is. */
    boolean stopsDueDates() {
        return isByHand() || reason == PauseReason.ON_HOLD;
    }

    boolean covers(Instant instant) {
        return !begunAt.isAfter(instant) && (isOpen() || instant.isBefore(endedAt));
    }

    /** Whether both share more than the instant at which one ends and the other begins. */
    boolean overlaps(Instant from, Optional<Instant> to) {
        return to.map(end -> begunAt.isBefore(end)).orElse(true) && (isOpen() || from.isBefore(endedAt));
    }

    String words() {
        return "%s (%s)".formatted(reason.words(), owner.words());
    }
}
