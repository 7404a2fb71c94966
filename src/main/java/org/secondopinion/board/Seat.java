package org.secondopinion.board;

import java.util.Collection;
import java.util.stream.Collectors;

/** One seat on the panel of a case: its specialty, and whether the board needs it for its quorum. */
public record Seat(Specialty specialty, Presence presence) {

    /** The core specialties of a panel that are not among those present, as people read them. */
    static String coreLabelsWithout(Collection<Seat> panel, Collection<String> present) {
        return panel.stream()
                .filter(seat -> seat.presence() == Presence.CORE)
                .filter(seat -> !present.contains(seat.specialty().name()))
                .map(seat -> seat.specialty().label())
                .collect(Collectors.joining(", "));
    }

    /** Core seats count for the quorum, invited ones may stay empty. */
    public enum Presence {
        CORE,
        INVITED
    }
}
