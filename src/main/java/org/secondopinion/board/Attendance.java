package org.secondopinion.board;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who was there, in numbers and codes, as the table <em>Quorum</em> reads it. */
public record Attendance(Integer corePresent, Integer coreRequired, Boolean chairPresent, List<String> specialties)
        implements Serializable {

    static Attendance of(Collection<Seat> panel, Set<Specialty> present, boolean chairPresent) {
        var core = panel.stream()
                .filter(seat -> seat.presence() == Seat.Presence.CORE)
                .map(Seat::specialty)
                .toList();
        return new Attendance(
                (int) core.stream().filter(present::contains).count(),
                core.size(),
                chairPresent,
                present.stream().map(Enum::name).sorted().toList());
    }
}
