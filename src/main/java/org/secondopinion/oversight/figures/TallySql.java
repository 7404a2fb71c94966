package org.secondopinion.oversight.figures;

/** The statements that put what has ended into its sums; each sum is locked in one order by everybody. */
final class TallySql {

    static final String ENDED_STEPS = """
            select id, started_at as begun, ended_at as ended from oversight_steps
             where ended_at is not null and worked is null order by ended_at limit ? for update skip locked""";

    /** However they ended: what is waited for often ends by breaking off the wait. */
    static final String COUNT_STEPS = """
            with counted as (
              update oversight_steps s set worked = w.worked
                from jsonb_to_recordset(:rows::jsonb) as w(id text, worked real) where s.id = w.id
              returning s.definition, s.version, s.activity, s.name, s.kind, s.ended_at, s.worked),
            known as (
              insert into oversight_activities_known (definition, activity, name, kind)
              select distinct on (definition, activity) definition, activity, name, kind
                from counted order by definition, activity, version desc
              on conflict (definition, activity) do update set name = excluded.name, kind = excluded.kind
               where oversight_activities_known.name is distinct from excluded.name),
            versions as (
              insert into oversight_versions_known select distinct definition, version from counted on conflict do nothing)
            insert into oversight_durations (definition, grain, begins_on, version, activity, bucket, steps)
            select definition, grain, date_trunc(unit, ended_at at time zone :zone)::date, version, activity,
                   oversight_bucket(worked), count(*)
              from counted cross join (values ('M', 'month'), ('Y', 'year')) as g(grain, unit)
             group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
            on conflict (definition, grain, begins_on, version, activity, bucket)
            do update set steps = oversight_durations.steps + excluded.steps""";

    static final String ENDED_PAUSES = """
            select id::text as id, begun_at as begun, ended_at as ended from oversight_pauses
             where ended_at is not null and worked is null order by ended_at limit ? for update skip locked""";

    static final String COUNT_PAUSES = """
            with counted as (
              update oversight_pauses p set worked = w.worked
                from jsonb_to_recordset(:rows::jsonb) as w(id uuid, worked real) where p.id = w.id
              returning coalesce(p.stage, '') as stage, p.reason, p.owner, p.ended_at, p.worked)
            insert into oversight_waiting (grain, begins_on, stage, reason, owner, pauses, days)
            select grain, date_trunc(unit, ended_at at time zone :zone)::date, stage, reason, owner, count(*), sum(worked)
              from counted cross join (values ('D', 'day'), ('M', 'month'), ('Y', 'year')) as g(grain, unit)
             group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            on conflict (grain, begins_on, stage, reason, owner)
            do update set pauses = oversight_waiting.pauses + excluded.pauses, days = oversight_waiting.days + excluded.days""";

    static final String REPORTED = """
            select reference from oversight_cases where reported_at is not null and not is_tallied
             order by reported_at limit ? for update skip locked""";

    static final String COUNT_REPORTS = """
            with counted as (
              update oversight_cases set is_tallied = true where reference = any(:cases)
              returning reference, reported_at, coalesce(promised_days, 0) as promised, standing, days_to_complete,
                        days_to_report),
            figures as (
              select 'TO_COMPLETE' as figure, reported_at, promised, oversight_bucket(days_to_complete) as bucket
                from counted where days_to_complete is not null
              union all
              select 'TO_REPORT', reported_at, promised, oversight_bucket(days_to_report)
                from counted where days_to_report is not null
              union all
              select 'PROMISE', reported_at, promised, (standing = 'KEPT')::int
                from counted where standing in ('KEPT', 'BROKEN')
              union all
              select 'FORECAST', reported_at, promised,
                     ((reported_at at time zone :zone)::date between f.low and f.high)::int
                from counted join oversight_forecasts f on f.case_reference = reference)
            insert into oversight_outcomes (figure, grain, begins_on, promised, bucket, cases)
            select figure, grain, date_trunc(unit, reported_at at time zone :zone)::date, promised, bucket, count(*)
              from figures cross join (values ('D', 'day'), ('M', 'month'), ('Y', 'year')) as g(grain, unit)
             group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            on conflict (figure, grain, begins_on, promised, bucket)
            do update set cases = oversight_outcomes.cases + excluded.cases""";

    private TallySql() {}
}
