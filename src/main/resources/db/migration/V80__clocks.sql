create table clock_marks (
  id             uuid primary key,
  made           bigint generated always as identity,
  case_reference text not null references cases,
  stage          text not null constraint clock_marks_stage check (stage in ('COLLECTION', 'REVIEW', 'AFTERWARDS')),
  begun_at       timestamptz not null
);

create index clock_marks_of_a_case on clock_marks (case_reference, begun_at);

create table clock_pauses (
  id             uuid primary key,
  case_reference text not null references cases,
  reason         text not null constraint clock_pauses_reason check (reason in
                   ('ON_HOLD', 'RECORDS_AWAITED', 'HOSPITAL_AWAITED', 'SPECIMEN_SEARCHED', 'SPECIMEN_IN_TRANSIT',
                    'TRANSLATION_AWAITED', 'TESTS_AWAITED', 'DECISION_AWAITED', 'CENTRE_AWAITED', 'OWN_DELAY')),
  owner          text not null constraint clock_pauses_owner check (owner in
                   ('FAMILY', 'HOSPITAL', 'COURIER', 'LAB', 'TRANSLATOR', 'US', 'CENTRE')),
  note           text,
  begun_by       text,
  begun_at       timestamptz not null,
  ended_by       text,
  ended_at       timestamptz,
  constraint clock_pauses_end_after_their_start check (ended_at is null or begun_at <= ended_at)
);

create unique index clock_pauses_one_open on clock_pauses (case_reference) where ended_at is null;
create index clock_pauses_of_a_case on clock_pauses (case_reference, begun_at);
