package org.secondopinion.clocks.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days that are worked in all of several places; dates are those of the first one's zone. */
record CommonDays(List<WorkCalendar> places) implements WorkCalendar {

    @Override
    public String name() {
        return places.stream().map(WorkCalendar::name).collect(Collectors.joining("+"));
    }

    @Override
    public ZoneId zone() {
        return places.get(0).zone();
    }

    @Override
    public Day on(LocalDate date) {
        var days = places.stream().map(place -> place.on(date)).toList();
        var decisive = days.stream().max(Comparator.comparing(Day::kind)).orElseThrow();
        var doubts = days.stream()
                .map(Day::doubt)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return new Day(date, decisive.kind(), decisive.reason(), decisive.source(), doubts.isEmpty() ? null : doubts);
    }

    /** From the last opening to the first closing; of places that never meet, the day of the one that closes first. */
    @Override
    public Optional<Hours> hours(LocalDate date) {
        if (!on(date).isWorked()) {
            return Optional.empty();
        }
        var first = each(date).min(Comparator.comparing(Hours::closes)).orElseThrow();
        var opens = each(date).map(Hours::opens).max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(new Hours(meets(opens, first) ? opens : first.opens(), first.closes()));
    }

    private static boolean meets(Instant lastOpening, Hours firstToClose) {
        return lastOpening.isBefore(firstToClose.closes());
    }

    private Stream<Hours> each(LocalDate date) {
        return places.stream().flatMap(place -> place.hours(date).stream());
    }
}
