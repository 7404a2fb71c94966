package org.secondopinion.oversight.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks by whose they are, a page at a time. */
@Component
@Transactional(readOnly = true)
public class OpenTasks {

    public static final int MOST = 200;

    private static final String TASKS = """
            select t.id_ as id, e.business_key_ as reference, t.task_def_key_ as activity, t.name_ as name,
                   t.assignee_ as assignee, t.create_time_ as created, t.due_date_ as due, t.priority_ as priority,
                   (select string_agg(distinct l.group_id_, ', ') from act_ru_identitylink l
                     where l.task_id_ = t.id_ and l.group_id_ is not null) as offered_to
              from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
             where %s and t.id_ > ? order by t.id_ limit ?""";

    private final JdbcClient sql;

    OpenTasks(JdbcClient sql) {
        this.sql = sql;
    }

    /** One open task; {@code assignee} and {@code due} may be null, {@code priority} is 50, 75 or 100. */
    public record Task(
            String id,
            String reference,
            String activity,
            String name,
            String assignee,
            String offeredTo,
            Instant created,
            Instant due,
            int priority) {}

    public List<Task> of(String assignee, String after) {
        return read("t.assignee_ = ?", assignee, after);
    }

    public List<Task> ofCase(String reference, String after) {
        return read("e.business_key_ = ?", reference, after);
    }

    public List<Task> ofNobody(String group, String after) {
        return read(
                "t.assignee_ is null and exists (select from act_ru_identitylink l"
                        + " where l.task_id_ = t.id_ and l.group_id_ = ?)",
                group,
                after);
    }

    Optional<Task> one(String id) {
        return read("t.id_ = ?", id, "").stream().findFirst();
    }

    private List<Task> read(String whose, String value, String after) {
        return sql.sql(TASKS.formatted(whose))
                .params(value, after, MOST)
                .query(OpenTasks::task)
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due");
        return new Task(
                row.getString("id"),
                row.getString("reference"),
                row.getString("activity"),
                row.getString("name"),
                row.getString("assignee"),
                row.getString("offered_to"),
                row.getTimestamp("created").toInstant(),
                due == null ? null : due.toInstant(),
                row.getInt("priority"));
    }
}
