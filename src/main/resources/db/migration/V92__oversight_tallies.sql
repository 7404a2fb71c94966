-- Figures over many cases, kept up to date as steps and cases end: by day, month and year, so that a long period is
-- summed from few rows. A bucket is a number of working days: quarters up to 10, days up to 60, tens beyond.
create function oversight_bucket(days double precision) returns smallint language sql immutable as $$
  select case when days < 10 then greatest(floor(days * 4), 0)
              when days < 60 then 40 + floor(days - 10)
              when days < 400 then 90 + floor((days - 60) / 10)
              else 124 end::smallint
$$;

create table oversight_durations (
  definition text not null,
  grain      text not null check (grain in ('M', 'Y')),
  begins_on  date not null,
  version    integer not null,
  activity   text not null,
  bucket     smallint not null,
  steps      bigint not null,
  primary key (definition, grain, begins_on, version, activity, bucket)
);

-- The name that an activity had last.
create table oversight_activities_known (
  definition text not null,
  activity   text not null,
  name       text,
  kind       text not null,
  primary key (definition, activity)
);

create table oversight_versions_known (
  definition text not null,
  version    integer not null,
  primary key (definition, version)
);

create table oversight_waiting (
  grain     text not null check (grain in ('D', 'M', 'Y')),
  begins_on date not null,
  stage     text not null,
  reason    text not null,
  owner     text not null,
  pauses    bigint not null,
  days      double precision not null,
  primary key (grain, begins_on, stage, reason, owner)
);

-- What became of cases, by the working days that were promised: TO_COMPLETE and TO_REPORT by bucket, PROMISE by 0 broken
-- and 1 kept, FORECAST by 0 outside and 1 inside.
create table oversight_outcomes (
  figure    text not null constraint oversight_outcomes_figure
              check (figure in ('TO_COMPLETE', 'TO_REPORT', 'PROMISE', 'FORECAST')),
  grain     text not null check (grain in ('D', 'M', 'Y')),
  begins_on date not null,
  promised  integer not null,
  bucket    smallint not null,
  cases     bigint not null,
  primary key (figure, grain, begins_on, promised, bucket)
);

create index oversight_untallied on oversight_cases (reported_at) where reported_at is not null and not is_tallied;

-- Why boards were postponed, for one of the managers' figures.
create index board_meetings_postponed on board_meetings (held_at) where state = 'POSTPONED';
