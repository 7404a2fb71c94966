package org.secondopinion.board.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.TumourType;

/**
 * A session of a board as the plan sees it. {@code places} is how many cases it takes, those that stand on it already
 * included; without tumour types it takes every case.
 */
public record Slot(
        UUID id,
        String board,
        ZonedDateTime startsAt,
        Duration lasts,
        int places,
        Set<TumourType> tumourTypes,
        List<Sitting> sittings) {

    boolean takes(TumourType tumourType) {
        return tumourTypes.isEmpty() || tumourTypes.contains(tumourType);
    }

    ZonedDateTime endsAt() {
        return startsAt.plus(lasts);
    }

    LocalDate day() {
        return startsAt.toLocalDate();
    }

    List<Person> sitting(Specialty specialty) {
        return sittings.stream()
                .filter(sitting -> sitting.specialty() == specialty)
                .map(Sitting::person)
                .toList();
    }

    List<Person> chairs() {
        return sittings.stream().map(Sitting::person).filter(Person::chairs).toList();
    }

    boolean seats(Person person) {
        return sittings.stream().anyMatch(sitting -> sitting.person().id().equals(person.id()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot slot && slot.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
