package org.secondopinion.oversight.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.secondopinion.clocks.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts every step, pause and report once, shortly after it ended, so that no figure is ever counted from its cases. It
 * is not done where they end, since two cases that end together would wait for each other's sums.
 */
@Component
public class Tallies {

    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final WorkingDays workingDays;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    Tallies(JdbcClient sql, WorkingDays workingDays, ObjectMapper json, TransactionTemplate transaction) {
        this.sql = sql;
        this.workingDays = workingDays;
        this.json = json;
        this.transaction = transaction;
    }

    /** Several nodes may do so at once: each takes what no other has. */
    @Scheduled(
            initialDelayString = "${second-opinion.tallies-interval:PT20S}",
            fixedDelayString = "${second-opinion.tallies-interval:PT20S}")
    public void count() {
        all(TallySql.ENDED_STEPS, TallySql.COUNT_STEPS);
        all(TallySql.ENDED_PAUSES, TallySql.COUNT_PAUSES);
        while (transaction.execute(status -> reports()) == AT_ONCE) {
            // The next ones, in a transaction of their own.
        }
    }

    private void all(String ended, String count) {
        while (transaction.execute(status -> some(ended, count)) == AT_ONCE) {
            // The next ones, in a transaction of their own.
        }
    }

    private int some(String ended, String count) {
        var worked = sql.sql(ended)
                .param(AT_ONCE)
                .query((row, n) -> new Worked(
                        row.getString("id"),
                        workingDays.spent(
                                row.getTimestamp("begun").toInstant(),
                                row.getTimestamp("ended").toInstant())))
                .list();
        if (!worked.isEmpty()) {
            sql.sql(count).param("rows", written(worked)).param("zone", zone()).update();
        }
        return worked.size();
    }

    private int reports() {
        var reported =
                sql.sql(TallySql.REPORTED).param(AT_ONCE).query(String.class).list();
        if (!reported.isEmpty()) {
            sql.sql(TallySql.COUNT_REPORTS)
                    .param("cases", reported.toArray(String[]::new))
                    .param("zone", zone())
                    .update();
        }
        return reported.size();
    }

    private String zone() {
        return workingDays.zone().getId();
    }

    private String written(List<Worked> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The working days of something that ended. */
    private record Worked(String id, double worked) {}
}
