package org.secondopinion.oversight.readmodel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drops the rows of cases whose history the engine's clean-up has deleted; what was counted of them stays counted. */
@Component
class Pruning {

    private static final int AT_ONCE = 1000;
    private static final List<String> TABLES = List.of(
            "oversight_steps", "oversight_pauses", "oversight_clocks", "oversight_forecasts", "oversight_ledgers");

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Pruning(JdbcClient sql, Clock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    void prune() {
        while (transaction.execute(status -> pruneSome()) == AT_ONCE) {
            // The next thousand, in a transaction of their own.
        }
    }

    private int pruneSome() {
        var gone = sql.sql("""
                        delete from oversight_cases where reference in (
                          select reference from oversight_cases c
                           where closed_at is not null and removed_after <= ?
                             and not exists (select from act_hi_procinst h where h.business_key_ = c.reference)
                           order by removed_after limit ?)
                        returning reference""")
                .params(Timestamp.from(clock.instant()), AT_ONCE)
                .query(String.class)
                .list()
                .toArray(String[]::new);
        TABLES.forEach(table -> sql.sql("delete from " + table + " where case_reference = any(?)")
                .param(gone)
                .update());
        return gone.length;
    }
}
