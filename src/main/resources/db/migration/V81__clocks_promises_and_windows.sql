-- What a promise rests on, and why a later one took its place.
alter table promises add column counted_from date;
update promises set counted_from = promised_on;
alter table promises alter column counted_from set not null;
alter table promises add column rule_reviewed_on date;
alter table promises add column reason text;
alter table promises add column made_by text;
alter table promises add constraint promises_by_hand_have_a_reason check (made_by is null or reason is not null);

create table treatment_windows (
  case_reference text primary key references cases,
  published_days integer
);

create table window_fits (
  id               uuid primary key,
  made             bigint generated always as identity,
  case_reference   text not null references cases,
  assessed_at      timestamptz not null,
  occasion         text not null constraint window_fits_occasion check (occasion in ('TRIAGE', 'PAUSE', 'PROMISE', 'DAILY')),
  verdict          text not null constraint window_fits_verdict check (verdict in ('FITS', 'TIGHT', 'DOES_NOT_FIT', 'UNKNOWN')),
  latest_useful_on date,
  by_doctor        boolean not null,
  ready_on         date,
  faster_ready_on  date,
  arithmetic       text not null
);

create index window_fits_of_a_case on window_fits (case_reference, made desc);

-- Triage no longer keeps the window itself.
insert into treatment_windows (case_reference, published_days)
  select case_reference, case when window_by_doctor then null else window_days end from triage;
alter table triage drop column window_days, drop column window_by_doctor;
