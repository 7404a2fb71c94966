package org.secondopinion.oversight.readmodel;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of steps; what a transaction did to them goes in one statement of each kind. */
@Component
class Steps {

    private static final String BEGIN =
            "insert into oversight_steps select * from jsonb_populate_recordset(null::oversight_steps, ?::jsonb)"
                    + " on conflict (id) do nothing";
    private static final String END = """
            update oversight_steps s set ended_at = e.ended_at, was_cancelled = e.was_cancelled
              from jsonb_to_recordset(?::jsonb) as e(id text, ended_at timestamptz, was_cancelled boolean)
             where s.id = e.id""";
    private static final String ASSIGN = """
            update oversight_steps s set assignee = a.assignee
              from jsonb_to_recordset(?::jsonb) as a(id text, assignee text)
             where s.id = a.id and s.assignee is distinct from a.assignee""";
    private static final String MIGRATE = """
            update oversight_steps s
               set definition = m.definition, version = m.version, activity = m.activity, name = m.name
              from jsonb_to_recordset(?::jsonb)
                   as m(id text, definition text, version integer, activity text, name text)
             where s.id = m.id""";

    private final JdbcClient sql;

    Steps(JdbcClient sql) {
        this.sql = sql;
    }

    void write(Moves moves) {
        run(BEGIN, moves.begun());
        run(MIGRATE, moves.migrated());
        run(ASSIGN, moves.assigned());
        run(END, moves.ended());
    }

    private void run(String statement, Collection<? extends Record> rows) {
        if (!rows.isEmpty()) {
            sql.sql(statement).param(JsonRows.of(rows)).update();
        }
    }
}
