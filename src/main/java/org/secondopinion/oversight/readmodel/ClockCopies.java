package org.secondopinion.oversight.readmodel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pauses and clocks of a case, copied from the clocks' own tables when they have moved. */
@Component
class ClockCopies {

    /** A pause belongs to the stage that the case was in when it began. */
    private static final String PAUSES = """
            insert into oversight_pauses (id, case_reference, stage, reason, owner, begun_at, ended_at)
            select p.id, p.case_reference,
                   (select s.activity from oversight_steps s
                     where s.case_reference = p.case_reference and s.kind = 'STAGE'
                       and s.activity <> 'CallActivity_UrgentCare' and s.started_at <= p.begun_at
                     order by s.started_at desc, s.id limit 1),
                   p.reason, p.owner, p.begun_at, p.ended_at
              from clock_pauses p where p.case_reference = ?
            on conflict (id) do update set ended_at = excluded.ended_at
             where oversight_pauses.ended_at is distinct from excluded.ended_at""";

    private static final String CLOCKS = """
            insert into oversight_clocks (case_reference, stage, begun_at)
            select case_reference, stage, begun_at from clock_marks where case_reference = ?
            on conflict do nothing""";

    private final JdbcClient sql;

    ClockCopies(JdbcClient sql) {
        this.sql = sql;
    }

    void renew(String reference) {
        sql.sql(PAUSES).param(reference).update();
        sql.sql(CLOCKS).param(reference).update();
    }
}
