package org.secondopinion.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.clocks.WindowFit.Latest;
import org.secondopinion.clocks.WindowFit.Verdict;
import org.secondopinion.clocks.WindowFit.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published windows of cases, and every assessment of whether a report comes in time. */
@Component
class WindowFits {

    private final JdbcClient sql;
    private final Clock clock;

    WindowFits(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void keepWindow(CaseId caseId, Integer publishedDays) {
        sql.sql("insert into treatment_windows (case_reference, published_days) values (?, ?)"
                        + " on conflict (case_reference) do update set published_days = excluded.published_days")
                .params(caseId.reference(), publishedDays)
                .update();
    }

    Integer publishedDays(CaseId caseId) {
        return sql.sql("select published_days from treatment_windows where case_reference = ?")
                .param(caseId.reference())
                .query((row, n) -> Optional.ofNullable(row.getObject("published_days", Integer.class)))
                .optional()
                .flatMap(days -> days)
                .orElse(null);
    }

    /** Open cases whose report is not delivered, as far as a window was ever looked for. */
    List<CaseId> awaited() {
        return sql
                .sql("select case_reference from treatment_windows join cases on reference = case_reference"
                        + " where closed_at is null and not exists (select 1 from clock_marks m"
                        + " where m.case_reference = reference and m.stage = 'AFTERWARDS')")
                .query(String.class)
                .stream()
                .map(CaseId::of)
                .toList();
    }

    void add(CaseId caseId, WindowAssessment.Occasion occasion, WindowFit fit) {
        sql.sql("insert into window_fits (id, case_reference, assessed_at, occasion, verdict, latest_useful_on,"
                        + " by_doctor, ready_on, faster_ready_on, arithmetic) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        Timestamp.from(clock.instant()),
                        occasion.name(),
                        fit.verdict().name(),
                        fit.latest().map(Latest::day).orElse(null),
                        fit.latest().filter(Latest::isByDoctor).isPresent(),
                        fit.planned().ready(),
                        fit.faster().map(Way::ready).orElse(null),
                        fit.words())
                .update();
    }

    Optional<WindowAssessment> current(CaseId caseId) {
        return sql.sql("select * from window_fits where case_reference = ? order by made desc limit 1")
                .param(caseId.reference())
                .query(WindowFits::assessed)
                .optional();
    }

    private static WindowAssessment assessed(ResultSet row, int number) throws SQLException {
        return new WindowAssessment(
                row.getTimestamp("assessed_at").toInstant(),
                WindowAssessment.Occasion.valueOf(row.getString("occasion")),
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("latest_useful_on", LocalDate.class),
                row.getBoolean("by_doctor"),
                row.getObject("ready_on", LocalDate.class),
                row.getObject("faster_ready_on", LocalDate.class),
                row.getString("arithmetic"));
    }
}
