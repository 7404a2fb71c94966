package org.secondopinion.matching;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.secondopinion.cases.HomeTeam;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centres and specialists, kept in memory as long as nobody changes them. */
@Service
@Transactional
class Directory {

    private final JdbcClient sql;
    private final DirectoryRows rows;
    private final DirectoryChanges changes;
    private volatile Snapshot latest = Snapshot.of(null, List.of(), List.of());

    Directory(JdbcClient sql, DirectoryRows rows, DirectoryChanges changes) {
        this.sql = sql;
        this.rows = rows;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public Snapshot snapshot() {
        var stamp =
                sql.sql("select stamp from directory_stamps").query(UUID.class).single();
        var known = latest;
        if (!stamp.equals(known.stamp())) {
            // The stamp was read first: rows that are newer than it are read once more, never kept too long.
            known = Snapshot.of(stamp, rows.centres(), rows.specialists());
            latest = known;
        }
        return known;
    }

    @Transactional(readOnly = true)
    public Optional<Specialist> specialist(UUID id) {
        return snapshot().specialists().stream()
                .filter(specialist -> specialist.id().equals(id))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Centre> centre(UUID id) {
        return snapshot().centres().stream()
                .filter(centre -> centre.id().equals(id))
                .findFirst();
    }

    /** Adds entries or replaces those with the same id; all of them or none. */
    public void put(List<Centre> centres, List<Specialist> specialists) {
        sql.sql("update directory_stamps set stamp = gen_random_uuid()").update();
        changes.putCentres(centres);
        changes.putSpecialists(specialists);
    }

    /** The directory as it was at one moment; {@code fields} are filled when somebody asks for them. */
    record Snapshot(
            UUID stamp,
            List<Centre> centres,
            List<Specialist> specialists,
            List<Candidate> candidates,
            Map<Field, List<Candidate>> fields) {

        static Snapshot of(UUID stamp, List<Centre> centres, List<Specialist> specialists) {
            return new Snapshot(
                    stamp,
                    List.copyOf(centres),
                    List.copyOf(specialists),
                    Candidate.of(specialists.stream()
                            .sorted(Comparator.comparing(Specialist::name).thenComparing(Specialist::mail))
                            .toList()),
                    new ConcurrentHashMap<>());
        }

        /** Who is right for what the need is about, before anything else is asked of them. */
        List<Candidate> candidatesFor(Need need) {
            return fields.computeIfAbsent(Field.of(need), this::candidatesIn);
        }

        private List<Candidate> candidatesIn(Field field) {
            return candidates.stream()
                    .filter(candidate -> field.isOf(candidate.specialist()))
                    .toList();
        }

        /**
         * The treating hospital's names, and its group: that of the centre with this name, or one whose name is part of the
         * hospital's.
         */
        Set<String> partiesOf(HomeTeam team) {
            var hospital = PartyName.ofHospital(team.hospital());
            var parties = new LinkedHashSet<>(hospital);
            var groups = new HashSet<String>();
            for (var centre : centres) {
                var group = PartyName.of(centre.hospitalGroup());
                if (!group.isEmpty()
                        && (hospital.contains(PartyName.of(centre.name()))
                                || hospital.stream().anyMatch(name -> contains(name, group)))) {
                    groups.add(group);
                }
            }
            parties.addAll(groups);
            return parties;
        }

        private static boolean contains(String name, String group) {
            return " %s ".formatted(name).contains(" %s ".formatted(group));
        }
    }
}
