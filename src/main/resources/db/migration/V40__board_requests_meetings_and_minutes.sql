create table board_requests (
  id             uuid primary key,
  written        bigint generated always as identity,
  case_reference text not null references cases,
  question       text not null constraint board_requests_ask_something check (question <> ''),
  what_is_new    text,
  requested_by   text not null,
  requested_at   timestamptz not null,
  rejected_for   text,
  rejected_by    text,
  rejected_at    timestamptz
);

create index board_requests_of_a_case on board_requests (case_reference, written);

create table board_panels (
  id             uuid primary key,
  case_reference text not null references cases,
  position       integer not null,
  specialty      text not null,
  presence       text not null check (presence in ('CORE', 'INVITED')),
  constraint board_panels_one_seat_each unique (case_reference, specialty)
);

create table board_meetings (
  id                uuid primary key,
  written           bigint generated always as identity,
  case_reference    text not null references cases,
  held_at           timestamptz not null,
  time_zone         text not null,
  link              text,
  state             text not null check (state in ('PLANNED', 'POSTPONED', 'HELD')),
  quorum            text check (quorum in ('FULL', 'MINI_BOARD', 'NOT_REACHED')),
  quorum_words      text,
  postponed_because text
);

create index board_meetings_of_a_case on board_meetings (case_reference, written);
create unique index board_meetings_one_planned on board_meetings (case_reference) where state = 'PLANNED';

create table board_attendance (
  id         uuid primary key,
  meeting_id uuid not null references board_meetings on delete cascade,
  position   integer not null,
  specialty  text not null,
  is_present boolean not null,
  name       text,
  constraint board_attendance_one_line_each unique (meeting_id, specialty)
);

create table specialty_notes (
  id         uuid primary key,
  written    bigint generated always as identity,
  meeting_id uuid not null references board_meetings on delete cascade,
  specialty  text not null,
  note       text not null,
  written_by text not null,
  written_at timestamptz not null
);

create index specialty_notes_of_a_meeting on specialty_notes (meeting_id, written);

create table board_minutes (
  id             uuid primary key,
  meeting_id     uuid not null references board_meetings on delete cascade,
  version        integer not null check (version > 0),
  recommendation text not null,
  options        text,
  dissent        text,
  patient_wishes text,
  minutes        text not null,
  written_by     text not null,
  written_at     timestamptz not null,
  constraint board_minutes_one_of_each_version unique (meeting_id, version)
);

create table board_authorisations (
  id         uuid primary key,
  minutes_id uuid not null references board_minutes on delete cascade,
  specialty  text not null,
  agrees     boolean not null,
  remark     text,
  decided_by text not null,
  decided_at timestamptz not null,
  constraint board_authorisations_one_answer_each unique (minutes_id, specialty),
  constraint board_authorisations_objections_say_why check (agrees or remark is not null)
);

create table board_reports (
  id             uuid primary key,
  written        bigint generated always as identity,
  case_reference text not null references cases,
  minutes_id     uuid not null constraint board_reports_one_for_minutes unique references board_minutes on delete cascade,
  recommendation text not null,
  minutes        text not null,
  dissent        text,
  chair          text not null,
  finalised_at   timestamptz not null
);

create index board_reports_of_a_case on board_reports (case_reference, written);
