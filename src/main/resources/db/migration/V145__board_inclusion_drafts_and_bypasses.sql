alter table board_requests
  add column listed_because text,
  add column listed_by      text,
  add column listed_at      timestamptz,
  add constraint board_requests_named_override check ((listed_because is null) = (listed_by is null));

-- Minutes while they are typed: one row a field, so that two who write meet only where they write the same.
create table board_minutes_drafts (
  meeting_id uuid not null references board_meetings on delete cascade,
  field      text not null,
  words      text not null,
  revision   integer not null check (revision > 0),
  saved_by   text not null,
  saved_at   timestamptz not null,
  primary key (meeting_id, field)
);

create table board_bypasses (
  id             uuid primary key,
  written        bigint generated always as identity,
  case_reference text not null references cases,
  reason         text not null,
  declared_by    text not null,
  declared_at    timestamptz not null,
  decided_by     text,
  decision       text,
  comes_back     boolean,
  recorded_by    text,
  recorded_at    timestamptz,
  constraint board_bypasses_recorded_as_a_whole
    check ((recorded_at is null) = (decision is null) and (recorded_at is null) = (comes_back is null))
);

create index board_bypasses_of_a_case on board_bypasses (case_reference, written);

-- A decision in an emergency becomes a report without minutes.
alter table board_reports
  alter column minutes_id drop not null,
  add column bypass_id uuid constraint board_reports_one_for_bypass unique references board_bypasses on delete cascade,
  add constraint board_reports_rest_on_one check ((minutes_id is null) <> (bypass_id is null));

-- Who is there, marked while a board meets; a seat is a member of a session, or a specialty where a meeting has no members.
create table board_presences (
  gathering_id uuid not null,
  seat         text not null,
  name         text,
  is_present   boolean not null,
  marked_by    text not null,
  marked_at    timestamptz not null,
  primary key (gathering_id, seat)
);
