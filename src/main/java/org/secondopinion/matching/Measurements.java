package org.secondopinion.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.matching.Standing.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast and how punctual reviewers are, measured from our own cases. */
@Component
class Measurements {

    private final JdbcClient sql;
    private final WorkingDays workingDays;
    private final Map<UUID, Integer> tenths = new ConcurrentHashMap<>();
    private volatile Known known = new Known(null, Map.of());

    Measurements(JdbcClient sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    /** By login; who has given no opinion yet is not in it. */
    Map<String, Measured> all() {
        var stamp = sql.sql(
                        "select count(*) || ' ' || coalesce(max(answered_at), to_timestamp(0)) from measured_reviews")
                .query(String.class)
                .single();
        if (!stamp.equals(known.stamp())) {
            known = new Known(stamp, measure());
        }
        return known.byLogin();
    }

    private Map<String, Measured> measure() {
        var all = new HashMap<String, Measured>();
        sql.sql("select * from measured_reviews").query(row -> {
            var took = tenths(row);
            var one = new Measured(1, took, took <= 10 * Need.USUAL_WORKING_DAYS ? 1 : 0);
            all.merge(row.getString("reviewer"), one, Measured::plus);
        });
        return all;
    }

    /** Counted once for each review: what is past doesn't change, and calendars are slow to ask. */
    private int tenths(ResultSet row) throws SQLException {
        var requested = row.getTimestamp("requested_at");
        var answered = row.getTimestamp("answered_at");
        return tenths.computeIfAbsent(row.getObject("id", UUID.class), id -> tenths(requested, answered));
    }

    private int tenths(Timestamp requested, Timestamp answered) {
        return (int) Math.round(10 * workingDays.spent(requested.toInstant(), answered.toInstant()));
    }

    private record Known(String stamp, Map<String, Measured> byLogin) {}
}
