package org.secondopinion.board.sessions;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TumourType;

/**
 * A board as it meets again and again, or ad hoc when {@code rhythm} is null. One without tumour types takes every
 * case; {@code link} is null when it meets in a room.
 */
public record Board(
        UUID id,
        String name,
        Set<TumourType> tumourTypes,
        ZoneId zone,
        Duration lasts,
        int capacity,
        String link,
        Rhythm rhythm) {

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int LARGEST = 100;

    public Board {
        if (name == null || name.isBlank() || zone == null) {
            throw new Refusal("A board needs a name and a time zone.");
        }
        if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
            throw new Refusal("A board lasts between 15 minutes and 8 hours.");
        }
        if (capacity < 1 || capacity > LARGEST) {
            throw new Refusal("A board takes between 1 and %d cases.".formatted(LARGEST));
        }
    }

    public boolean takes(TumourType type) {
        return tumourTypes.isEmpty() || tumourTypes.contains(type);
    }

    Optional<Rhythm> series() {
        return Optional.ofNullable(rhythm);
    }
}
