-- What each member of a session was last told; the sequence of a session grows with each change.
create table board_calendars (
  session_id uuid primary key references board_sessions on delete cascade,
  sequence   integer not null
);

create table board_invitations (
  session_id    uuid not null references board_sessions on delete cascade,
  specialist_id uuid not null references specialists,
  token         text not null constraint board_invitations_one_link_each unique,
  sequence      integer not null,
  is_cancelled  boolean not null,
  sent_at       timestamptz not null,
  primary key (session_id, specialist_id)
);

create table board_quorum_states (
  session_id uuid primary key references board_sessions on delete cascade,
  is_lost    boolean not null,
  words      text not null,
  changed_at timestamptz not null
);

-- Whose list has gone out: the id of a session, or of a meeting that was typed in by hand.
create table board_lists (
  gathering_id uuid primary key,
  sent_at      timestamptz not null
);
