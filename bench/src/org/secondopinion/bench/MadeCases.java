package org.secondopinion.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases in the tables that managers read, made by the server itself: finished ones over ten years, open ones of the last
 * weeks. A case has nine stages, twelve tasks, three waits and two pauses, about as many as in a case that was led.
 */
final class MadeCases {

    private static final String CASES = """
            create temp table made as
            select n, ref as reference, opened, opened + interval '1 day' * (c + r) as reported_at,
                   opened + interval '1 day' * c as complete_at, opened + interval '1 day' * (c + r + 92) as ended, c, r,
                   (array['REMOTE_OPINION', 'TUMOUR_BOARD', 'IN_PERSON_VISIT'])[1 + n % 3] as service,
                   (array[15, 21, 28])[1 + n % 3] as promised,
                   'coordinator-' || n % 12 as coordinator, 'Centre ' || n % 25 as centre,
                   (array['IN', 'DE', 'CN', 'US', 'AE', 'GB', 'NG', 'BR'])[1 + n % 8] as country,
                   (array['BREAST', 'LUNG', 'DIGESTIVE', 'BLOOD', 'GYNAECOLOGICAL', 'UROLOGICAL', 'BRAIN', 'SARCOMA',
                          'OTHER'])[1 + n % 9] as tumour
              from (select n, 'SO-' || extract(year from opened) || '-' || lpad(n::text, 7, '0') as ref, opened,
                           3 + 20 * random() * random() as c, 6 + 20 * random() as r
                      from (select n, OPENED as opened from generate_series(FIRST, LAST) n) begun) lasting""";

    private static final String OPENED_OVER_TEN_YEARS = "now() - interval '200 days' - interval '3450 days' * random()";
    private static final String OPENED_LATELY = "now() - interval '45 days' * random()";

    private static final String FINISHED_ROWS = """
            insert into oversight_cases (reference, status, urgency, is_urgent, coordinator, centre, country, tumour_group,
                   service_type, opened_at, complete_at, reported_at, closed_at, promised_days, counted_from, due_on,
                   days_to_complete, days_to_report, incidents, standing, standing_since, removed_after, is_tallied)
            select reference, 'CLOSED', 'ROUTINE', false, coordinator, centre, country, tumour, service, opened, complete_at,
                   reported_at, ended, promised, complete_at::date, complete_at::date + promised * 7 / 5, (c * 5 / 7)::int,
                   (r * 5 / 7)::int, 0, case when r * 5 / 7 <= promised then 'KEPT' else 'BROKEN' end, reported_at,
                   opened + interval '10 years', true from made""";

    private static final String OPEN_ROWS = """
            insert into oversight_cases (reference, status, urgency, is_urgent, stage, stage_since, coordinator, centre,
                   country, tumour_group, service_type, pause_reason, pause_owner, paused_since, opened_at, complete_at,
                   promised_days, counted_from, due_on, window_on, window_verdict, incidents, forecast_low, forecast_mid,
                   forecast_risk, forecast_high, standing, standing_since, removed_after)
            select reference, 'OPEN', case when n % 20 = 0 then 'URGENT' else 'ROUTINE' end, n % 20 = 0,
                   (array['CallActivity_Intake', 'CallActivity_RecordCollection', 'CallActivity_CasePreparation',
                          'CallActivity_SpecialistMatching', 'CallActivity_ExpertReview', 'CallActivity_ReportDelivery'])
                     [1 + n % 6], now() - interval '3 days' * random(), coordinator, centre, country, tumour, service,
                   case when n % 5 = 0 then (array['RECORDS_AWAITED', 'HOSPITAL_AWAITED', 'TESTS_AWAITED',
                          'DECISION_AWAITED'])[1 + n / 5 % 4] end,
                   case when n % 5 = 0 then 'FAMILY' end, case when n % 5 = 0 then now() - interval '2 days' end, opened,
                   case when n % 6 > 1 then complete_at end, case when n % 6 > 1 then promised end,
                   case when n % 6 > 1 then complete_at::date end,
                   case when n % 6 > 1 then complete_at::date + promised * 7 / 5 end, opened::date + 42, 'FITS',
                   (n % 400 = 0)::int, current_date + 3, current_date + 9, current_date + 12, current_date + 15,
                   case when n % 6 <= 1 then 'UNPROMISED'
                        when complete_at::date + promised * 7 / 5 < current_date then 'LATE'
                        when complete_at::date + promised * 7 / 5 < current_date + 12 then 'AT_RISK' else 'ON_TIME' end,
                   now() - interval '1 day' * random(), opened + interval '10 years' from made""";

    private static final String STEPS = """
            insert into oversight_steps
            select 's' || n || '-' || k, reference, 'i' || n || '-' || (k - 1) / 4,
                   (array['SecondOpinion', 'Intake', 'RecordCollection', 'CasePreparation', 'ReportDelivery'])[1 + k % 5],
                   1 + n % 4, kind || '_' || k, kind || ' ' || k, kind, case when kind = 'TASK' then coordinator end,
                   begun, case when begun + took < now() then begun + took end, false,
                   case when begun + took < now() then extract(epoch from took) / 86400 * 5 / 7 end
              from (select made.*, k, opened + (ended - opened) * (k - 1) / 30 as begun,
                           case when k <= 9 then 'STAGE' when k <= 21 then 'TASK' else 'WAIT' end as kind,
                           interval '1 day' * 6 * random() as took
                      from made cross join generate_series(1, 24) k) step
             where begun < now()""";

    private static final String PAUSES = """
            insert into oversight_pauses
            select gen_random_uuid(), reference, 'CallActivity_RecordCollection',
                   (array['RECORDS_AWAITED', 'HOSPITAL_AWAITED', 'TESTS_AWAITED', 'DECISION_AWAITED'])[1 + (n + k) % 4],
                   (array['FAMILY', 'HOSPITAL', 'LAB'])[1 + (n + k) % 3], opened + interval '1 day' * k * 3,
                   opened + interval '1 day' * (k * 3 + 2 * random()), random() * 2
              from made cross join generate_series(1, 2) k""";

    private static final String CLOCKS = """
            insert into oversight_clocks
            select reference, stage, opened + interval '1 day' * k
              from made cross join unnest(array['COLLECTION', 'REVIEW', 'AFTERWARDS']) with ordinality as m(stage, k)""";

    private static final List<String> SUMS = List.of(
            "truncate oversight_durations, oversight_activities_known, oversight_versions_known, oversight_waiting,"
                    + " oversight_outcomes",
            "insert into oversight_activities_known select distinct definition, activity, name, kind from oversight_steps",
            "insert into oversight_versions_known select distinct definition, version from oversight_steps",
            """
            insert into oversight_durations
            select definition, grain, date_trunc(unit, ended_at)::date, version, activity, oversight_bucket(worked), count(*)
              from oversight_steps cross join (values ('M', 'month'), ('Y', 'year')) as g(grain, unit)
             where ended_at is not null
             group by 1, 2, 3, 4, 5, 6""",
            """
            insert into oversight_waiting
            select grain, date_trunc(unit, ended_at)::date, stage, reason, owner, count(*), sum(worked)
              from oversight_pauses cross join (values ('D', 'day'), ('M', 'month'), ('Y', 'year')) as g(grain, unit)
             group by 1, 2, 3, 4, 5""",
            """
            insert into oversight_outcomes
            select figure, grain, date_trunc(unit, reported_at)::date, promised_days, bucket, count(*)
              from oversight_cases
             cross join lateral (values ('TO_COMPLETE', oversight_bucket(days_to_complete)),
                   ('TO_REPORT', oversight_bucket(days_to_report)), ('PROMISE', (standing = 'KEPT')::int),
                   ('FORECAST', (random() < 0.7)::int)) as f(figure, bucket)
             cross join (values ('D', 'day'), ('M', 'month'), ('Y', 'year')) as g(grain, unit)
             where reported_at is not null
             group by 1, 2, 3, 4, 5""");

    private static final String INDEXES = """
            select indexname as name, indexdef as made from pg_indexes
             where schemaname = 'second_opinion' and tablename in ('oversight_cases', 'oversight_steps', 'oversight_pauses')
               and indexname not like '%_pkey'""";

    private final JdbcClient sql;
    private int made;

    MadeCases(JdbcClient sql) {
        this.sql = sql;
        sql.sql("set search_path to second_opinion, public").update();
        sql.sql("set work_mem to '512MB'").update();
        sql.sql("set maintenance_work_mem to '1GB'").update();
        sql.sql("select setseed(0.5)").query(String.class).optional();
    }

    void open(int cases) {
        make(cases, OPENED_LATELY, OPEN_ROWS);
    }

    /** Makes more of them until there are so many. */
    void finished(int more) {
        make(more, OPENED_OVER_TEN_YEARS, FINISHED_ROWS);
    }

    /** What the application sums up as cases end, and what the planner knows. */
    void settle() {
        SUMS.forEach(statement -> sql.sql(statement).update());
        sql.sql("vacuum (analyze)").update();
    }

    private void make(int cases, String opened, String rows) {
        sql.sql("drop table if exists made").update();
        sql.sql(CASES.replace("OPENED", opened)
                        .replace("FIRST", String.valueOf(made + 1))
                        .replace("LAST", String.valueOf(made + cases)))
                .update();
        made += cases;
        // Filled one by one, the indexes would take longer than everything that is measured.
        var indexes = sql.sql(INDEXES).query().listOfRows();
        indexes.forEach(index -> sql.sql("drop index " + index.get("name")).update());
        List.of(rows, STEPS, PAUSES, CLOCKS)
                .forEach(statement -> sql.sql(statement).update());
        indexes.forEach(index -> sql.sql((String) index.get("made")).update());
    }

    String someOpen() {
        return some("closed_at is null");
    }

    String someFinished() {
        return some("closed_at is not null");
    }

    private String some(String which) {
        return sql.sql("select reference from oversight_cases tablesample bernoulli (0.5) where " + which
                        + " order by random() limit 1")
                .query(String.class)
                .optional()
                .orElseGet(() -> sql.sql("select reference from oversight_cases where " + which + " limit 1")
                        .query(String.class)
                        .single());
    }
}
