package org.secondopinion.board.gathering;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.board.Participants;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;

/** People who meet over cases: a session of a board with its members, or a meeting of one case that was typed in by hand. */
public record Gathering(
        UUID id,
        String board,
        ZonedDateTime startsAt,
        String link,
        boolean isCancelled,
        boolean hasMembers,
        List<CaseId> cases,
        List<Place> places) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** In the board's own zone. */
    public String when() {
        return WHEN.format(startsAt);
    }

    public boolean isMarked() {
        return places.stream().anyMatch(place -> place.present() != null);
    }

    public boolean includes(String username) {
        return placeOf(username).findFirst().isPresent();
    }

    Stream<Place> placeOf(String username) {
        return places.stream().filter(place -> username.equals(place.username()));
    }

    /** Who is there once somebody has marked it, and who is expected before. */
    private Predicate<Place> counted() {
        return isMarked() ? Place::isPresent : Place::isExpected;
    }

    List<Place> placesOf(Set<UUID> specialists) {
        var seats = specialists.stream().map(UUID::toString).collect(Collectors.toSet());
        return places.stream().filter(place -> seats.contains(place.seat())).toList();
    }

    /** The same board while some are out of the room. */
    Gathering without(List<Place> some) {
        return new Gathering(
                id,
                board,
                startsAt,
                link,
                isCancelled,
                hasMembers,
                cases,
                places.stream()
                        .map(place -> some.contains(place) ? place.away() : place)
                        .toList());
    }

    Set<Specialty> specialtiesThere() {
        return specialties(counted());
    }

    boolean isChaired() {
        return places.stream().anyMatch(counted().and(Place::isChair));
    }

    private Set<Specialty> specialties(Predicate<Place> of) {
        return places.stream()
                .filter(of)
                .filter(place -> !place.specialty().equals(Specialty.CHAIR))
                .map(place -> Specialty.valueOf(place.specialty()))
                .collect(Collectors.toSet());
    }

    /** @throws Refusal when whoever chairs has no name */
    Participants participants() {
        var names = new EnumMap<Specialty, String>(Specialty.class);
        places.stream()
                .filter(Place::isPresent)
                .filter(place -> place.name() != null && !place.specialty().equals(Specialty.CHAIR))
                .forEach(place -> names.putIfAbsent(Specialty.valueOf(place.specialty()), place.name()));
        return new Participants(specialties(Place::isPresent), chair(), Map.copyOf(names));
    }

    private String chair() {
        var chair =
                places.stream().filter(Place::isPresent).filter(Place::isChair).findFirst();
        if (chair.isPresent() && chair.get().name() == null) {
            throw new Refusal("Please name the person who chaired the board.");
        }
        return chair.map(Place::name).orElse(null);
    }
}
