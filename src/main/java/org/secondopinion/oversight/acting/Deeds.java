package org.secondopinion.oversight.acting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what managers did and who it was, for managers here and for the case in its journal. */
@Component
public class Deeds {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Deeds(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** One thing that a manager did. */
    public record Deed(Instant at, String by, String deed, String subject) {}

    /** @param reason a person's own words, kept in the journal only; may be null */
    void keep(CaseId caseId, String by, String deed, String subject, String reason) {
        sql.sql("insert into oversight_deeds (id, case_reference, done_at, done_by, deed, subject)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId.reference(), Timestamp.from(clock.instant()), by, deed, subject)
                .update();
        journal.write(caseId, "%s by %s: %s".formatted(deed, by, subject), reason);
    }

    public List<Deed> of(CaseId caseId) {
        return sql.sql("select done_at as at, done_by as by, deed, subject from oversight_deeds"
                        + " where case_reference = ? order by done_at")
                .param(caseId.reference())
                .query(Deed.class)
                .list();
    }
}
