-- A call offered to the two doctors, what the treating team says to it, and how it ended. Nothing is overwritten.
create table doctor_calls (
  id             uuid primary key,
  written        bigint generated always as identity,
  case_reference text not null references cases,
  proposed_on    date not null,
  proposed_time  text not null,
  link           text,
  participants   text not null,
  offered_by     text not null,
  offered_at     timestamptz not null,
  outcome        text check (outcome in ('HELD', 'NOT_WANTED', 'NOT_REACHED')),
  ended_on       date,
  words          text,
  ended_by       text,
  ended_at       timestamptz,
  constraint doctor_calls_end_with_day_and_words
    check (outcome is null or (ended_on is not null and words is not null and ended_by is not null))
);

create unique index doctor_calls_one_open_a_case on doctor_calls (case_reference) where outcome is null;

create table doctor_call_answers (
  written     bigint generated always as identity primary key,
  call_id     uuid not null references doctor_calls,
  is_accepted boolean not null,
  at_time     text,
  answered_by text not null,
  answered_at timestamptz not null,
  constraint doctor_call_answers_name_a_time check (not is_accepted or at_time is not null)
);

create index doctor_call_answers_of_a_call on doctor_call_answers (call_id, written);
