package org.secondopinion.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.secondopinion.cases.HomeTeam;

/** The directory as it was at one moment, with what is asked of it again and again made ready. */
final class Snapshot {

    private final UUID stamp;
    private final List<Centre> centres;
    private final List<Specialist> specialists;
    private final List<Candidate> candidates;
    private final Map<UUID, Candidate> byId;
    private final Map<String, Candidate> byLogin;
    private final Map<UUID, List<Candidate>> byCentre;
    private final Set<House> housesOfGroups;
    private final Map<Field, List<Candidate>> fields = new ConcurrentHashMap<>();

    Snapshot(UUID stamp, Collection<Centre> centres, Collection<Specialist> specialists) {
        this.stamp = stamp;
        this.centres = List.copyOf(centres);
        this.specialists = List.copyOf(specialists);
        this.candidates = Candidate.of(specialists);
        this.byId = candidates.stream().collect(toMap(Candidate::id, Function.identity()));
        this.byLogin = candidates.stream()
                .filter(Candidate::hasLogin)
                .collect(toMap(candidate -> candidate.specialist().username(), Function.identity()));
        this.byCentre = candidates.stream()
                .collect(groupingBy(candidate -> candidate.specialist().centre().id()));
        this.housesOfGroups = centres.stream()
                .map(centre -> new House(PartyName.of(centre.name()), PartyName.of(centre.hospitalGroup())))
                .filter(house -> !house.group().isEmpty())
                .collect(toUnmodifiableSet());
    }

    UUID stamp() {
        return stamp;
    }

    List<Centre> centres() {
        return centres;
    }

    List<Specialist> specialists() {
        return specialists;
    }

    /** Everybody, in the order of their places. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Null where there was none. */
    Candidate candidate(UUID id) {
        return byId.get(id);
    }

    /** Null where there was none. */
    Candidate candidateWithLogin(String username) {
        return byLogin.get(username);
    }

    List<Candidate> candidatesAt(UUID centreId) {
        return byCentre.getOrDefault(centreId, List.of());
    }

    /** Who is right for what the need is about, before anything else is asked of them. */
    List<Candidate> candidatesFor(Need need) {
        return fields.computeIfAbsent(Field.of(need), this::candidatesIn);
    }

    private List<Candidate> candidatesIn(Field field) {
        return candidates.stream()
                .filter(candidate -> field.isOf(candidate.specialist()))
                .map(candidate -> candidate.in(field))
                .toList();
    }

    /**
     * The treating hospital's names, and its group: that of the centre with this name, or one whose name is part of the
     * hospital's.
     */
    Set<String> partiesOf(HomeTeam team) {
        var hospital = PartyName.ofHospital(team.hospital());
        var parties = new LinkedHashSet<>(hospital);
        housesOfGroups.stream()
                .filter(house -> hospital.contains(house.name())
                        || hospital.stream().anyMatch(name -> contains(name, house.group())))
                .forEach(house -> parties.add(house.group()));
        return parties;
    }

    private static boolean contains(String name, String group) {
        return (" " + name + " ").contains(" " + group + " ");
    }

    /** A centre and its hospital group, as their names are compared. */
    private record House(String name, String group) {}
}
