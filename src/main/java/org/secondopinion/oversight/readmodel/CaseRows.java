package org.secondopinion.oversight.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of cases that managers read. */
@Component
class CaseRows {

    private static final List<String> COLUMNS = JsonRows.columns(CaseRow.class);
    private static final String WRITE = """
            insert into oversight_cases as old (%1$s, standing_since)
            select %1$s, ? from jsonb_populate_recordset(null::oversight_cases, ?::jsonb)
            on conflict (reference) do update set (%1$s) = row (excluded.%2$s),
              standing_since = case when old.standing = excluded.standing then old.standing_since
                                    else excluded.standing_since end""".formatted(String.join(", ", COLUMNS), String.join(", excluded.", COLUMNS));
    private static final String FORETELL = """
            insert into oversight_forecasts (case_reference, stage, made_at, low, mid, risk, high, due_on)
            select reference, stage, ?, forecast_low, forecast_mid, forecast_risk, forecast_high, due_on
              from oversight_cases where reference = ? and stage is not null and forecast_mid is not null
            on conflict do nothing""";

    private static final RowMapper<CaseFacts> FACTS = new SimplePropertyRowMapper<>(CaseFacts.class);
    private static final RowMapper<Reckoning> RECKONING = new SimplePropertyRowMapper<>(Reckoning.class);

    private final JdbcClient sql;
    private final Clock clock;

    CaseRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Two transactions of one case write one after the other, and the second sees what the first did. */
    Optional<CaseRow> locked(String reference) {
        return sql.sql("select * from oversight_cases where reference = ? for update")
                .param(reference)
                .query(CaseRows::row)
                .optional();
    }

    Optional<CaseFacts> facts(String reference) {
        return sql.sql(CaseFacts.OF_A_CASE).param(reference).query(FACTS).optional();
    }

    void write(CaseRow row) {
        sql.sql(WRITE)
                .params(Timestamp.from(clock.instant()), JsonRows.of(List.of(row)))
                .update();
    }

    /** Keeps what is expected now that the case has come to a stage; what was said before at this stage stays. */
    void foretell(String reference) {
        sql.sql(FORETELL).params(Timestamp.from(clock.instant()), reference).update();
    }

    boolean areNone() {
        return sql.sql("select not exists (select from oversight_cases)")
                .query(Boolean.class)
                .single();
    }

    /** The next so many open cases after a reference. */
    List<String> openAfter(String reference, int most) {
        return sql.sql("select reference from oversight_cases where closed_at is null and reference > ?"
                        + " order by reference limit ?")
                .params(reference, most)
                .query(String.class)
                .list();
    }

    private static CaseRow row(ResultSet row, int number) throws SQLException {
        return new CaseRow(FACTS.mapRow(row, number), RECKONING.mapRow(row, number));
    }
}
