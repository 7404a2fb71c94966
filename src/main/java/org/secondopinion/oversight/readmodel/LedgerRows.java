package org.secondopinion.oversight.readmodel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of compared cases that the outcomes are counted from. */
@Component
class LedgerRows {

    private static final String RENEW = """
            insert into oversight_ledgers as old select * from oversight_ledgers_now where case_reference = ?
            on conflict (case_reference) do update
               set (delivered_at, tumour_type, service_type, days_to_report, lines, topics, is_sent, decision)
                 = row (excluded.delivered_at, excluded.tumour_type, excluded.service_type, excluded.days_to_report,
                        excluded.lines, excluded.topics, excluded.is_sent, excluded.decision)
             where old is distinct from excluded""";

    private final JdbcClient sql;

    LedgerRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Does nothing before the two opinions of a case are compared. */
    void renew(String reference) {
        sql.sql(RENEW).param(reference).update();
    }
}
