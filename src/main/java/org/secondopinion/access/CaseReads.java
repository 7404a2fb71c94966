package org.secondopinion.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.secondopinion.cases.CaseFileRead;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who read which case and when. */
@Component
class CaseReads {

    private final JdbcClient sql;
    private final Clock clock;

    CaseReads(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    void keep(CaseFileRead read) {
        sql.sql("insert into case_reads (id, case_reference, username, read_at, what) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        read.caseId().reference(),
                        read.by(),
                        Timestamp.from(clock.instant()),
                        read.what())
                .update();
    }
}
