create table boards (
  id            uuid primary key,
  name          text not null constraint boards_one_of_each_name unique check (name <> ''),
  tumour_types  text[] not null,
  time_zone     text not null,
  lasts_minutes integer not null constraint boards_last_up_to_a_day check (lasts_minutes between 15 and 480),
  capacity      integer not null constraint boards_take_somebody check (capacity between 1 and 100),
  link          text,
  weekday       text check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  meets_at      time,
  every_weeks   integer check (every_weeks between 1 and 8),
  first_on      date,
  constraint boards_are_series_or_ad_hoc check (num_nulls(weekday, meets_at, every_weeks, first_on) in (0, 4))
);

create table board_members (
  board_id      uuid not null references boards on delete cascade,
  specialist_id uuid not null references specialists,
  specialty     text not null,
  primary key (board_id, specialist_id)
);

create table board_sessions (
  id            uuid primary key,
  board_id      uuid not null references boards,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  time_zone     text not null,
  capacity      integer not null constraint board_sessions_take_somebody check (capacity between 1 and 100),
  link          text,
  state         text not null check (state in ('PLANNED', 'CANCELLED', 'HELD')),
  cancelled_for text,
  series_on     date,
  constraint board_sessions_end_after_they_start check (ends_at > starts_at),
  constraint board_sessions_one_of_a_series_day unique (board_id, series_on)
);

create index board_sessions_by_time on board_sessions (starts_at);

create table board_session_members (
  session_id    uuid not null references board_sessions on delete cascade,
  specialist_id uuid not null references specialists,
  specialty     text not null,
  reply         text not null default 'PENDING' check (reply in ('PENDING', 'ACCEPTED', 'DECLINED', 'TENTATIVE')),
  replied_at    timestamptz,
  primary key (session_id, specialist_id)
);

create index board_session_members_by_specialist on board_session_members (specialist_id);

-- Null while a board that is typed in by hand stays possible.
alter table board_meetings add session_id uuid references board_sessions;
create index board_meetings_of_a_session on board_meetings (session_id);
