package org.secondopinion.oversight.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages and pauses of several cases at once. */
@Component
class Bars {

    private static final String STAGES = "select case_reference, activity, name, started_at, ended_at, was_cancelled"
            + " from oversight_steps where case_reference = any(?) and kind = 'STAGE'"
            + " order by case_reference, started_at, id";
    private static final String PAUSES = "select case_reference, reason, owner, begun_at, ended_at"
            + " from oversight_pauses where case_reference = any(?) order by case_reference, begun_at, id";

    private final JdbcClient sql;

    Bars(JdbcClient sql) {
        this.sql = sql;
    }

    List<CaseItem> drawnFor(List<CaseItem> cases) {
        var references = cases.stream().map(CaseItem::reference).toArray(String[]::new);
        var stages = byCase(
                STAGES,
                references,
                (row, n) -> new CaseItem.Bar(
                        row.getString("activity"),
                        row.getString("name"),
                        CaseItem.instant(row, "started_at"),
                        CaseItem.instant(row, "ended_at"),
                        row.getBoolean("was_cancelled")));
        var pauses = byCase(
                PAUSES,
                references,
                (row, n) -> new CaseItem.Rest(
                        row.getString("reason"),
                        row.getString("owner"),
                        CaseItem.instant(row, "begun_at"),
                        CaseItem.instant(row, "ended_at")));
        return cases.stream()
                .map(one -> one.with(
                        stages.getOrDefault(one.reference(), List.of()),
                        pauses.getOrDefault(one.reference(), List.of())))
                .toList();
    }

    private <T> Map<String, List<T>> byCase(String statement, String[] references, RowMapper<T> mapper) {
        var found = new HashMap<String, List<T>>();
        sql.sql(statement)
                .param(references)
                .query((row, n) -> {
                    var of = row.getString("case_reference");
                    found.computeIfAbsent(of, none -> new ArrayList<>()).add(mapper.mapRow(row, n));
                    return of;
                })
                .list();
        return found;
    }
}
