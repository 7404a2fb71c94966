package org.secondopinion.pathway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A cycle of timers that a room counts itself, in words that the engine doesn't know. */
public interface TimerCycle {

    /** Whether the room wrote these words. */
    boolean counts(String cycle);

    /**
     * The date after now; empty when the cycle is over.
     *
     * @param cycle the room's words; the engine puts the time of this machine at which the cycle began between the number
     *     of times and the rest
     * @param moved how far dates of this cycle were moved so far
     */
    Optional<Instant> next(String cycle, Duration moved);
}
