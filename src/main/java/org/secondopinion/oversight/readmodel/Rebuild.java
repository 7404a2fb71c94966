package org.secondopinion.oversight.readmodel;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the rows of cases anew from the engine's history and the clocks, case by case, while work goes on. What was
 * counted of a step stays counted.
 */
@Component
public class Rebuild {

    private static final int AT_ONCE = 500;

    private static final String STEPS = """
            insert into oversight_steps (id, case_reference, process_instance, definition, version, activity, name,
                                         kind, assignee, started_at, ended_at, was_cancelled)
            select a.id_, p.business_key_, a.proc_inst_id_, a.proc_def_key_, d.version_, a.act_id_, a.act_name_,
                   k.kind, a.assignee_, a.start_time_ at time zone :zone, a.end_time_ at time zone :zone,
                   coalesce(a.act_inst_state_, 0) = 2
              from act_hi_procinst p
              join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
              join act_re_procdef d on d.id_ = a.proc_def_id_
              join unnest(:types, :kinds) as k(type, kind) on k.type = a.act_type_
             where p.business_key_ = :case
            on conflict (id) do update
               set (case_reference, process_instance, definition, version, activity, name, kind, assignee, started_at,
                    ended_at, was_cancelled)
                 = row (excluded.case_reference, excluded.process_instance, excluded.definition, excluded.version,
                        excluded.activity, excluded.name, excluded.kind, excluded.assignee, excluded.started_at,
                        excluded.ended_at, excluded.was_cancelled)""";

    /** What is there and has no source any more. */
    private static final List<String> STRAYS = List.of(
            "delete from oversight_steps s where case_reference = ?"
                    + " and not exists (select from act_hi_actinst a where a.id_ = s.id)",
            "delete from oversight_pauses p where case_reference = ?"
                    + " and not exists (select from clock_pauses c where c.id = p.id)",
            "delete from oversight_clocks o where case_reference = ? and not exists (select from clock_marks c"
                    + " where (c.case_reference, c.stage, c.begun_at) = (o.case_reference, o.stage, o.begun_at))");

    private final JdbcClient sql;
    private final ReadModel readModel;
    private final TransactionTemplate transaction;

    Rebuild(JdbcClient sql, ReadModel readModel, TransactionTemplate transaction) {
        this.sql = sql;
        this.readModel = readModel;
        this.transaction = transaction;
    }

    /** Every case that the engine's history knows; answers how many. */
    public int all() {
        var done = 0;
        for (var next = after(""); !next.isEmpty(); next = after(next.get(next.size() - 1))) {
            next.forEach(this::one);
            done += next.size();
        }
        return done;
    }

    public void one(String reference) {
        transaction.executeWithoutResult(status -> {
            // Whoever does something in this case meanwhile waits, and then writes on what is made here.
            sql.sql("select from oversight_cases where reference = ? for update")
                    .param(reference)
                    .query((row, n) -> reference)
                    .list();
            STRAYS.forEach(stray -> sql.sql(stray).param(reference).update());
            steps(reference);
            readModel.renew(reference);
        });
    }

    private void steps(String reference) {
        var kinds = List.copyOf(StepKind.byType().entrySet());
        sql.sql(STEPS)
                .param("zone", ZoneId.systemDefault().getId())
                .param("types", kinds.stream().map(kind -> kind.getKey()).toArray(String[]::new))
                .param(
                        "kinds",
                        kinds.stream().map(kind -> kind.getValue().name()).toArray(String[]::new))
                .param("case", reference)
                .update();
    }

    private List<String> after(String reference) {
        return sql.sql("select distinct business_key_ from act_hi_procinst where business_key_ > ?"
                        + " and business_key_ ~ '^SO-[0-9]{4}-[0-9]{6,}$' order by business_key_ limit ?")
                .params(reference, AT_ONCE)
                .query(String.class)
                .list();
    }
}
