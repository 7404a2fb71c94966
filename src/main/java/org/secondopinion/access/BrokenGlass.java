package org.secondopinion.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.secondopinion.cases.CaseFileRead;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one case for a while to somebody who may not read it otherwise, for a reason that everybody can see. */
@Service
@Transactional
public class BrokenGlass {

    private static final Duration OPEN = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Cases cases;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BrokenGlass(JdbcClient sql, Cases cases, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Answers until when the case can be read; to change it stays forbidden. */
    public Instant breakFor(CaseId caseId, String reason, String by) {
        var id = cases.get(caseId).id();
        var now = clock.instant();
        sql.sql("insert into broken_glass (id, case_reference, username, reason, broken_at, open_until)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        id.reference(),
                        by,
                        reason,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(OPEN)))
                .update();
        journal.write(id, "Glass broken by " + by, reason);
        events.publishEvent(new CaseFileRead(id, by, "breaks the glass"));
        return now.plus(OPEN);
    }

    @Transactional(readOnly = true)
    public boolean isOpen(String reference, String username) {
        return sql.sql("select exists (select from broken_glass"
                        + " where case_reference = ? and username = ? and open_until > ?)")
                .params(reference, username, Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
