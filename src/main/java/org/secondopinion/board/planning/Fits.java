package org.secondopinion.board.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.secondopinion.board.BoardInclusion;
import org.secondopinion.board.Specialty;

/** How every case fits every session; all rules that look at one case and one session are applied here, once. */
final class Fits {

    private final Agenda agenda;
    private final List<Map<Specialty, Pool>> pools;
    private final List<Pool> chairs;
    private final Map<Specialty, Map<UUID, Preparer>> preparers = new EnumMap<>(Specialty.class);

    Fits(Agenda agenda) {
        this.agenda = agenda;
        this.pools = agenda.slots().stream().map(Fits::pools).toList();
        this.chairs = agenda.slots().stream()
                .map(slot -> Pool.of(slot, slot.chairs()))
                .toList();
        for (var specialty : Specialty.values()) {
            preparers.put(specialty, preparers(specialty));
        }
    }

    private static Map<Specialty, Pool> pools(Slot slot) {
        return Arrays.stream(Specialty.values())
                .collect(Collectors.toMap(specialty -> specialty, specialty -> Pool.of(slot, slot.sitting(specialty))));
    }

    private Map<UUID, Preparer> preparers(Specialty specialty) {
        var people = new HashMap<UUID, Person>();
        agenda.slots().forEach(slot -> slot.sitting(specialty).forEach(person -> people.put(person.id(), person)));
        var cases = agenda.cases().stream()
                .filter(waiting -> waiting.specialties().contains(specialty))
                .count();
        var share = (int) Math.ceil((double) cases / Math.max(1, people.size()));
        return people.values().stream()
                .collect(Collectors.toMap(Person::id, person -> new Preparer(person, specialty, share)));
    }

    /** In the order of the sessions. What comes too late is no obstacle where nothing comes in time. */
    List<Fit> of(WaitingCase waiting) {
        var fits = new ArrayList<Fit>();
        for (var index = 0; index < agenda.slots().size(); index++) {
            fits.add(fit(waiting, index));
        }
        var latest = waiting.latestUseful();
        if (latest != null
                && IntStream.range(0, fits.size())
                        .anyMatch(in -> !isAfter(latest, in) && fits.get(in).isGood())) {
            IntStream.range(0, fits.size())
                    .filter(in -> isAfter(latest, in))
                    .forEach(late -> fits.set(late, tooLate(fits.get(late))));
        }
        return fits;
    }

    private boolean isAfter(LocalDate latest, int index) {
        return agenda.slots().get(index).day().isAfter(latest);
    }

    private static Fit tooLate(Fit fit) {
        var more = new EnumMap<Rule, Set<Specialty>>(Rule.class);
        more.putAll(fit.obstacles());
        more.put(Rule.LATEST_USEFUL_DATE, Set.of());
        return new Fit(more, fit.preparers(), fit.waiting());
    }

    private Fit fit(WaitingCase waiting, int index) {
        var slot = agenda.slots().get(index);
        var obstacles = new EnumMap<Rule, Set<Specialty>>(Rule.class);
        var preparing = new ArrayList<Preparer>();
        if (!slot.takes(waiting.tumourType())) {
            return new Fit(Map.of(Rule.TUMOUR, Set.of()), List.of(), waiting(waiting, slot));
        }
        for (var specialty : waiting.specialties()) {
            var pool = pools.get(index).get(specialty);
            var judging = pool.judging(waiting);
            if (judging.isEmpty()) {
                obstacles
                        .computeIfAbsent(pool.obstacle(), none -> EnumSet.noneOf(Specialty.class))
                        .add(specialty);
            } else {
                preparing.add(preparer(judging, specialty, waiting));
            }
        }
        if (!waiting.specialties().isEmpty()
                && chairs.get(index).judging(waiting).isEmpty()) {
            obstacles.put(Rule.CHAIR, Set.of());
        }
        if (isListOut(waiting, slot)) {
            obstacles.put(Rule.LIST_IS_OUT, Set.of());
        }
        return new Fit(obstacles, List.copyOf(preparing), waiting(waiting, slot));
    }

    private boolean isListOut(WaitingCase waiting, Slot slot) {
        var goesOut = slot.startsAt().toInstant().minus(BoardInclusion.LIST_BEFORE_BOARD);
        return waiting.weight() == WaitingCase.Weight.ROUTINE && agenda.now().isAfter(goesOut);
    }

    /** The same case finds the same person on the same session, and different cases different ones. */
    private Preparer preparer(List<Person> judging, Specialty specialty, WaitingCase waiting) {
        var one = judging.get(Math.floorMod(waiting.reference().hashCode(), judging.size()));
        return preparers.get(specialty).get(one.id());
    }

    private long waiting(WaitingCase waiting, Slot slot) {
        var hours = Duration.between(agenda.now(), slot.startsAt().toInstant()).toHours();
        return hours * waiting.weight().times();
    }
}
