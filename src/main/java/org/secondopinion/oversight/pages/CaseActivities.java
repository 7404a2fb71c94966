package org.secondopinion.oversight.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondopinion.cases.CaseId;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.oversight.pages.Activities.Kind;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads every activity of a case out of the engine's history. */
@Service
@Transactional(readOnly = true)
public class CaseActivities {

    private static final Set<String> WAITS = Set.of(
            "receiveTask",
            "eventBasedGateway",
            "intermediateMessageCatch",
            "intermediateTimer",
            "intermediateSignalCatch",
            "intermediateConditional");
    private static final int MOST = CaseLine.MOST_STEPS;

    private final JdbcClient sql;
    private final WorkingDays workingDays;

    CaseActivities(JdbcClient sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    /** Empty when the engine's history has nothing of the case, or nothing any more. */
    public Optional<Activities> of(CaseId caseId) {
        var instances = read(HistorySql.INSTANCES, caseId.reference(), this::instance);
        if (instances.isEmpty()) {
            return Optional.empty();
        }
        var ids = instances.stream().map(Activities.Instance::id).toArray(String[]::new);
        var activities = read(HistorySql.ACTIVITIES, ids, this::activity);
        var changes = read(HistorySql.VARIABLES, ids, this::change);
        return Optional.of(new Activities(
                caseId.reference(),
                instances,
                most(activities),
                read(HistorySql.INCIDENTS, ids, this::incident),
                most(read(HistorySql.FAILURES, ids, this::failure)),
                most(changes),
                notes(activities.size() > MOST || changes.size() > MOST)));
    }

    /** The case of an instance; empty when the clean-up has deleted it. */
    public Optional<CaseId> caseOf(String instance) {
        return sql.sql(
                        "select business_key_ from act_hi_procinst where proc_inst_id_ = ? and business_key_ is not null")
                .param(instance)
                .query(String.class)
                .optional()
                .map(CaseId::of);
    }

    private static List<String> notes(boolean isCut) {
        return isCut
                ? List.of("This case has more than %d activities; the first %d are shown.".formatted(MOST, MOST))
                : List.of();
    }

    private static <T> List<T> most(List<T> all) {
        return all.size() <= MOST ? all : new ArrayList<>(all.subList(0, MOST));
    }

    private <T> List<T> read(String statement, Object of, RowMapper<T> mapper) {
        return sql.sql(statement.replace(":most", String.valueOf(MOST + 1)))
                .param(of)
                .query(mapper)
                .list();
    }

    private Activities.Instance instance(ResultSet row, int number) throws SQLException {
        return new Activities.Instance(
                row.getString("id"),
                row.getString("definition"),
                row.getInt("version"),
                row.getString("called_by"),
                row.getString("state"),
                CaseItem.instant(row, "begun"),
                CaseItem.instant(row, "ended"));
    }

    private Activities.Activity activity(ResultSet row, int number) throws SQLException {
        var from = CaseItem.instant(row, "begun");
        var to = CaseItem.instant(row, "ended");
        return new Activities.Activity(
                row.getString("id"),
                row.getString("instance"),
                row.getString("definition"),
                row.getInt("version"),
                row.getString("activity"),
                row.getString("name"),
                row.getString("type"),
                kind(row.getString("type")),
                row.getString("assignee"),
                row.getString("offered_to"),
                row.getString("completed_by"),
                row.getString("called"),
                from,
                to,
                to == null ? null : Math.round(100 * workingDays.spent(from, to)) / 100.0,
                row.getInt("state") == 2);
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "callActivity", "subProcess", "multiInstanceBody" -> Kind.STAGE;
            case "userTask" -> Kind.HUMAN;
            default -> WAITS.contains(type) ? Kind.WAITING : Kind.MACHINE;
        };
    }

    private Activities.Incident incident(ResultSet row, int number) throws SQLException {
        return new Activities.Incident(
                row.getString("id"),
                row.getString("instance"),
                row.getString("activity"),
                row.getString("type"),
                row.getString("job"),
                row.getString("message"),
                CaseItem.instant(row, "begun"),
                CaseItem.instant(row, "ended"));
    }

    private Activities.Failure failure(ResultSet row, int number) throws SQLException {
        return new Activities.Failure(
                row.getString("instance"),
                row.getString("activity"),
                CaseItem.instant(row, "at"),
                row.getInt("retries"),
                row.getString("message"));
    }

    private Activities.Change change(ResultSet row, int number) throws SQLException {
        var value = row.getString("type").equals("boolean")
                ? String.valueOf(row.getLong("number") == 1)
                : row.getString("text") != null ? row.getString("text") : row.getString("number");
        return new Activities.Change(
                row.getString("instance"), row.getString("name"), value, CaseItem.instant(row, "at"));
    }
}
