package org.secondopinion.bench;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Leads cases of one side from beginning to end. It reads the engine's tables over a connection that is not counted, to
 * know who is next: what the mails and the calendar tell people.
 */
final class Course implements AutoCloseable {

    private static final long GIVE_UP_AFTER_NANOS = 60_000_000_000L;
    private static final int MOST_STEPS = 500;

    private static final String RUNNING =
            "select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null";

    private static final String SAVE_POINTS = """
            select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
             where e.business_key_ = ? and j.handler_type_ = 'async-continuation'""";

    private static final String NEXT_TASK = """
            select t.id_ as id, t.task_def_key_ as key, ? as reference, t.assignee_ as assignee,
                   (select min(group_id_) from act_ru_identitylink where task_id_ = t.id_) as group,
                   (select text_ from act_ru_variable where execution_id_ = t.execution_id_
                       and name_ = 'recordRequestId') as record_request,
                   coalesce((select long_ = 1 from act_ru_variable where execution_id_ = x.parent_id_
                       and name_ = 'specimenRequested'), false) as specimen
              from act_ru_task t join act_ru_execution x on x.id_ = t.execution_id_
              join act_ru_execution i on i.id_ = t.proc_inst_id_
             where i.business_key_ = ?
             order by t.create_time_, t.task_def_key_, t.id_ limit 1""";

    private static final String INVITATION = """
            select v.text_ from act_ru_variable v join act_ru_execution i on i.id_ = v.proc_inst_id_
             where i.business_key_ = ? and v.name_ = 'invitationId' limit 1""";

    private static final String NEXT_DAY = """
            select j.id_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
             where i.business_key_ = ? and j.handler_type_ = 'timer-intermediate-transition'""";

    private final Side side;
    private final SingleConnectionDataSource connection;
    private final JdbcClient sql;

    Course(Side side, SingleConnectionDataSource connection) {
        this.side = side;
        this.connection = connection;
        this.sql = JdbcClient.create(connection);
    }

    /** Answers the reference of the case that was begun and has ended. */
    String lead() throws Exception {
        var reference = side.begin();
        for (var step = 0; isRunning(reference); step++) {
            if (step == MOST_STEPS) {
                throw new IllegalStateException("Case " + reference + " comes to no end.");
            }
            var task = nextTask(reference);
            var invitation = text(INVITATION, reference);
            if (task.isPresent()) {
                side.work(task.get());
            } else if (invitation.isPresent()) {
                side.acceptInvitation(reference, invitation.get());
            } else {
                side.fire(text(NEXT_DAY, reference).orElseThrow());
            }
        }
        return reference;
    }

    /** Waits until what goes on by itself is done; false when the case has ended. */
    private boolean isRunning(String reference) throws InterruptedException {
        var deadline = System.nanoTime() + GIVE_UP_AFTER_NANOS;
        // In this order, for a message that is delivered in between leaves a save point.
        while (side.undelivered(reference, sql) + count(SAVE_POINTS, reference) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Case " + reference + " does not go on.");
            }
            Thread.sleep(5);
        }
        return count(RUNNING, reference) > 0;
    }

    private int count(String query, String reference) {
        return sql.sql(query).param(reference).query(Integer.class).single();
    }

    private Optional<OpenTask> nextTask(String reference) {
        return sql.sql(NEXT_TASK)
                .params(reference, reference)
                .query(OpenTask.class)
                .optional();
    }

    private Optional<String> text(String query, String reference) {
        return sql.sql(query).param(reference).query(String.class).optional();
    }

    @Override
    public void close() {
        connection.close();
    }
}
