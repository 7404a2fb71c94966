package org.secondopinion.oversight.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.oversight.figures.Dashboard.Count;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How open cases stand now; read from small indexes that hold open cases only, however many have ended. */
@Component
class OpenCases {

    /** Each is counted on its own stretch of an index; grouping would read the cases themselves. */
    private static final String BY_STATE = """
            select what, (select count(*) from oversight_cases where closed_at is null and standing = what) as number
              from unnest(array['LATE', 'AT_RISK', 'ON_TIME', 'UNPROMISED', 'KEPT', 'BROKEN']) as what
            union all
            select 'URGENT', count(*) from oversight_cases where closed_at is null and is_urgent
            union all
            select 'PAUSED', count(*) from oversight_cases where closed_at is null and pause_reason is not null""";

    private static final String BY_PAUSE = """
            select pause_reason as what, count(*) as number from oversight_cases
             where closed_at is null and pause_reason is not null group by pause_reason order by number desc, what""";
    private static final String POSTPONED = """
            select case when quorum = 'NOT_REACHED' then 'NO_QUORUM' else 'NOT_DISCUSSED' end as what, count(*) as number
              from board_meetings where state = 'POSTPONED' and held_at >= ? and held_at < ?
             group by 1 order by 2 desc""";

    private final JdbcClient sql;
    private final WorkingDays workingDays;

    OpenCases(JdbcClient sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    List<Count> byState() {
        return sql.sql(BY_STATE)
                .query((row, n) -> DashboardFigures.open(
                        row.getString("what"), row.getLong("number"), Map.of("state", row.getString("what"))))
                .list();
    }

    List<Count> byPause() {
        return sql.sql(BY_PAUSE)
                .query((row, n) -> DashboardFigures.open(
                        row.getString("what"), row.getLong("number"), Map.of("pauseReason", row.getString("what"))))
                .list();
    }

    Count withIncidents() {
        var number = sql.sql("select count(*) from oversight_cases where closed_at is null and incidents > 0")
                .query(Long.class)
                .single();
        return DashboardFigures.open("INCIDENT", number, Map.of("state", "INCIDENT"));
    }

    List<Count> boardsPostponed(Period period) {
        return sql.sql(POSTPONED)
                .params(
                        java.sql.Timestamp.from(workingDays.startOf(period.from())),
                        java.sql.Timestamp.from(workingDays.startOf(period.to().plusDays(1))))
                .query((row, n) -> postponed(row.getString("what"), row.getLong("number"), period))
                .list();
    }

    private static Count postponed(String why, long number, Period period) {
        var filter = new LinkedHashMap<>(Map.of("is", "all", "postponedFor", why));
        filter.put("postponedFrom", period.from().toString());
        filter.put("postponedTo", period.to().toString());
        return new Count(why, number, filter);
    }
}
