create table pathway_inbox (
  id               uuid primary key,
  arrived          bigint generated always as identity,
  case_reference   text not null,
  message          text not null,
  message_key      text not null,
  matches_name     text,
  matches_value    text,
  matches_activity boolean not null,
  received_at      timestamptz not null,
  delivered_at     timestamptz,
  attempts         integer not null default 0,
  try_again_at     timestamptz not null,
  constraint pathway_inbox_once_each unique (case_reference, message, message_key)
);

create index pathway_inbox_waiting on pathway_inbox (try_again_at) where delivered_at is null;
