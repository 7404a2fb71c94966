package org.secondopinion.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private volatile Snapshot latest = new Snapshot(null, List.of(), List.of());

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
            known = new Snapshot(stamp, rows.centres(), rows.specialists());
            latest = known;
        }
        return known;
    }

    @Transactional(readOnly = true)
    public Optional<Specialist> specialist(UUID id) {
        return Optional.ofNullable(snapshot().candidate(id)).map(Candidate::specialist);
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
}
