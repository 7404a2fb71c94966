package org.secondopinion.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The running record of a case: what happened, when, and in whose words. */
@Service
@Transactional
public class Journal {

    private final JdbcClient sql;
    private final Clock clock;

    Journal(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Writes one line; {@code words} is a person's own text and may be null. */
    public void write(CaseId caseId, String happened, String words) {
        sql.sql("insert into case_entries (id, case_reference, happened_at, happened, words) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId.reference(), Timestamp.from(clock.instant()), happened, words)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Entry> of(CaseId caseId) {
        return sql.sql(
                        "select happened_at, happened, words from case_entries where case_reference = ? order by happened_at, written")
                .param(caseId.reference())
                .query((row, n) -> new Entry(
                        row.getTimestamp("happened_at").toInstant(), row.getString("happened"), row.getString("words")))
                .list();
    }

    /** One line of the record; {@code words} may be null. */
    public record Entry(Instant at, String happened, String words) {}
}
