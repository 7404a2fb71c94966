package org.secondopinion.oversight.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs of one model out of the engine's history, finished ones by their end and others by their beginning. */
@Service
@Transactional(readOnly = true)
public class Instances {

    private static final int AT_ONCE = 50;

    private static final String RUNS = """
            select p.proc_inst_id_ as id, p.business_key_ as reference, coalesce(d.version_, 0) as version,
                   p.state_ as state, p.start_time_ as begun, p.end_time_ as ended, p.end_act_id_ as end_event
              from act_hi_procinst p left join act_re_procdef d on d.id_ = p.proc_def_id_
             where %s order by p.%s desc, p.id_ desc limit ?""";

    private final JdbcClient sql;
    private final WorkingDays workingDays;

    Instances(JdbcClient sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    /** {@code version} is 0 when the model is no longer deployed; {@code to} and {@code workingDays} are null while it runs. */
    public record Run(
            String id,
            String reference,
            int version,
            String state,
            String endEvent,
            Instant from,
            Instant to,
            Double workingDays) {}

    /** {@code next} is null on the last page. */
    public record Page(String definition, List<Run> instances, String next) {}

    /** Which runs; {@code version}, {@code from} and {@code to} may be null. */
    public record Wanted(String definition, Integer version, boolean isFinished, LocalDate from, LocalDate to) {}

    public Page page(Wanted wanted, String after) {
        var column = wanted.isFinished() ? "end_time_" : "start_time_";
        var parameters = new ArrayList<Object>();
        var where = where(wanted, column, parameters) + behind(Cursor.read(after), column, parameters);
        parameters.add(AT_ONCE + 1);
        var runs = sql.sql(RUNS.formatted(where, column))
                .params(parameters)
                .query(this::run)
                .list();
        var isLast = runs.size() <= AT_ONCE;
        var shown = isLast ? runs : runs.subList(0, AT_ONCE);
        return new Page(wanted.definition(), shown, isLast ? null : mark(shown.get(shown.size() - 1), wanted));
    }

    private String where(Wanted wanted, String column, List<Object> parameters) {
        var where = new StringBuilder(wanted.isFinished() ? "p.end_time_ is not null" : "p.end_time_ is null");
        where.append(" and p.proc_def_key_ = ?");
        parameters.add(wanted.definition());
        if (wanted.version() != null) {
            where.append(" and p.proc_def_id_ in (select id_ from act_re_procdef where key_ = ? and version_ = ?)");
            parameters.addAll(List.of(wanted.definition(), wanted.version()));
        }
        if (wanted.from() != null) {
            where.append(" and p.").append(column).append(" >= ?");
            parameters.add(Timestamp.from(workingDays.startOf(wanted.from())));
        }
        if (wanted.to() != null) {
            where.append(" and p.").append(column).append(" < ?");
            parameters.add(Timestamp.from(workingDays.startOf(wanted.to().plusDays(1))));
        }
        return where.toString();
    }

    private static String behind(Cursor after, String column, List<Object> parameters) {
        if (after == null) {
            return "";
        }
        try {
            parameters.addAll(List.of(Timestamp.from(Instant.parse(after.at())), after.reference()));
        } catch (DateTimeParseException notOurs) {
            throw new Refusal("This mark of a page is not one of ours; begin with the first page.");
        }
        return " and (p.%s, p.id_) < (?, ?)".formatted(column);
    }

    private static String mark(Run last, Wanted wanted) {
        var at = wanted.isFinished() ? last.to() : last.from();
        return new Cursor(null, at.toString(), last.id()).write();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        var from = CaseItem.instant(row, "begun");
        var to = CaseItem.instant(row, "ended");
        return new Run(
                row.getString("id"),
                row.getString("reference"),
                row.getInt("version"),
                row.getString("state"),
                row.getString("end_event"),
                from,
                to,
                to == null ? null : Math.round(100 * workingDays.spent(from, to)) / 100.0);
    }
}
