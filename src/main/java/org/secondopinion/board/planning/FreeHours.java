package org.secondopinion.board.planning;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the first hour at which somebody of every specialty that a case needs is at work and sits nowhere else, one of them
 * a chair.
 */
final class FreeHours {

    private static final Duration NOTICE = Duration.ofHours(48);
    private static final Duration LASTS = Duration.ofHours(1);
    private static final int DAYS_AHEAD = 28;

    private final Agenda agenda;

    FreeHours(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Empty when there is none in the next four weeks, or before a deadline that can still be kept. */
    Optional<FreeHour> first(WaitingCase waiting) {
        var from = agenda.now().plus(NOTICE).atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
        return Stream.iterate(from, hour -> isInTime(waiting, hour, from), hour -> hour.plusHours(1))
                .map(hour -> at(hour, waiting))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isInTime(WaitingCase waiting, ZonedDateTime hour, ZonedDateTime from) {
        var latest = waiting.latestUseful();
        var mayBeLate = latest == null || latest.isBefore(from.toLocalDate());
        return hour.isBefore(from.plusDays(DAYS_AHEAD))
                && (mayBeLate || !hour.toLocalDate().isAfter(latest));
    }

    private Optional<FreeHour> at(ZonedDateTime hour, WaitingCase waiting) {
        var sittings = new ArrayList<Sitting>();
        for (var specialty : waiting.specialties()) {
            var free = agenda.directory().stream()
                    .filter(sitting -> sitting.specialty() == specialty)
                    .filter(sitting -> waiting.isJudgedBy(sitting.person()))
                    .filter(sitting -> isFree(sitting.person(), hour))
                    .min(Comparator.comparing(
                            sitting -> !isChaired(sittings) && !sitting.person().chairs()));
            if (free.isEmpty()) {
                return Optional.empty();
            }
            sittings.add(free.get());
        }
        if (!sittings.isEmpty() && !isChaired(sittings)) {
            return Optional.empty();
        }
        var zone = sittings.stream().findFirst().map(sitting -> sitting.person().zone());
        return Optional.of(new FreeHour(hour.withZoneSameInstant(zone.orElse(hour.getZone())), List.copyOf(sittings)));
    }

    private static boolean isChaired(List<Sitting> sittings) {
        return sittings.stream().anyMatch(sitting -> sitting.person().chairs());
    }

    private boolean isFree(Person person, ZonedDateTime hour) {
        return person.works(hour, hour.plus(LASTS))
                && !person.isAway(hour)
                && agenda.slots().stream()
                        .filter(slot -> slot.startsAt().isBefore(hour.plus(LASTS))
                                && slot.endsAt().isAfter(hour))
                        .noneMatch(slot -> slot.seats(person));
    }
}
