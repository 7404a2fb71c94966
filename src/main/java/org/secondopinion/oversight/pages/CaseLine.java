package org.secondopinion.oversight.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.clocks.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The line of one case: its stages and pauses, what people did in them, what was waited for, and what was foretold. */
@Service
@Transactional(readOnly = true)
public class CaseLine {

    static final int MOST_STEPS = 2000;

    private static final String STEPS = """
            select kind, definition, version, activity, name, assignee, started_at, ended_at, was_cancelled, worked
              from oversight_steps where case_reference = ? and kind = ? order by started_at, id limit ?""";
    private static final String FORETOLD = """
            select stage, made_at, low, mid, high, due_on from oversight_forecasts
             where case_reference = ? order by made_at""";

    private final JdbcClient sql;
    private final Bars bars;
    private final WorkingDays workingDays;
    private final Clock clock;

    CaseLine(JdbcClient sql, Bars bars, WorkingDays workingDays, Clock clock) {
        this.sql = sql;
        this.bars = bars;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** {@code notes} say in sentences what the line does not show or what is odd about it. */
    public record Line(
            Instant asOf,
            LocalDate today,
            CaseItem line,
            List<ClockBegun> clocks,
            List<Step> tasks,
            List<Step> waits,
            List<Foretold> forecasts,
            List<String> notes) {}

    /** A clock of the case: collection, review, or the time after the report. */
    public record ClockBegun(String clock, Instant begunAt) {}

    /** One task or wait; {@code to} and {@code workingDays} are null while it lasts. */
    public record Step(
            String definition,
            int version,
            String activity,
            String name,
            String assignee,
            Instant from,
            Instant to,
            Double workingDays,
            boolean wasCancelled) {

        boolean runsBackwards() {
            return to != null && to.isBefore(from);
        }
    }

    /** What was expected when a stage began. */
    public record Foretold(
            String stage, Instant madeAt, LocalDate low, LocalDate mid, LocalDate high, LocalDate dueOn) {}

    public Optional<Line> of(CaseId caseId) {
        return sql.sql("select * from oversight_cases where reference = ?")
                .param(caseId.reference())
                .query(CaseItem::of)
                .optional()
                .map(item -> line(bars.drawnFor(List.of(item)).get(0)));
    }

    private Line line(CaseItem item) {
        var now = clock.instant();
        var tasks = steps(item.reference(), "TASK");
        var waits = steps(item.reference(), "WAIT");
        return new Line(
                now,
                workingDays.dateOf(now),
                item,
                clocks(item.reference()),
                tasks,
                waits,
                sql.sql(FORETOLD).param(item.reference()).query(Foretold.class).list(),
                notes(tasks, waits));
    }

    private List<ClockBegun> clocks(String reference) {
        return sql.sql(
                        "select stage as clock, begun_at from oversight_clocks where case_reference = ? order by begun_at")
                .param(reference)
                .query(ClockBegun.class)
                .list();
    }

    private List<Step> steps(String reference, String kind) {
        return sql.sql(STEPS)
                .params(reference, kind, MOST_STEPS)
                .query(this::step)
                .list();
    }

    private Step step(ResultSet row, int number) throws SQLException {
        var from = CaseItem.instant(row, "started_at");
        var to = CaseItem.instant(row, "ended_at");
        return new Step(
                row.getString("definition"),
                row.getInt("version"),
                row.getString("activity"),
                row.getString("name"),
                row.getString("assignee"),
                from,
                to,
                worked(row, from, to),
                row.getBoolean("was_cancelled"));
    }

    private Double worked(ResultSet row, Instant from, Instant to) throws SQLException {
        if (to == null) {
            return null;
        }
        var counted = row.getObject("worked", Float.class);
        return Math.round(100 * (counted == null ? workingDays.spent(from, to) : counted)) / 100.0;
    }

    private static List<String> notes(List<Step> tasks, List<Step> waits) {
        var notes = new ArrayList<String>();
        if (tasks.size() == MOST_STEPS || waits.size() == MOST_STEPS) {
            notes.add("This case has very many steps; only the first %d tasks and waits are shown."
                    .formatted(MOST_STEPS));
        }
        if (tasks.stream().anyMatch(Step::runsBackwards) || waits.stream().anyMatch(Step::runsBackwards)) {
            notes.add("A clock of the machines went back while this case ran; steps that end before they begin count"
                    + " as no time.");
        }
        return notes;
    }
}
