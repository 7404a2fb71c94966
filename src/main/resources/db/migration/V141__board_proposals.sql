-- Where the last plan put a waiting case, or which rule stands in its way; a case that is confirmed stands in board_meetings.
create table board_proposals (
  case_reference text primary key references cases,
  session_id     uuid references board_sessions,
  is_pinned      boolean not null default false,
  words          text not null,
  rule           text,
  remedy         text,
  proposed_at    timestamptz not null,
  constraint board_proposals_place_or_rule check ((session_id is null) = (rule is not null)),
  constraint board_proposals_pin_a_place check (not is_pinned or session_id is not null)
);

create table board_proposed_preparers (
  case_reference text not null references board_proposals on delete cascade,
  specialty      text not null,
  specialist_id  uuid not null references specialists,
  primary key (case_reference, specialty)
);
