create table outbox (
  id             uuid primary key,
  queued         bigint generated always as identity,
  message_key    text not null constraint outbox_once_each unique,
  case_reference text not null references cases,
  recipient      text not null check (recipient in ('FAMILY', 'HOME_TEAM', 'STAFF', 'GROUP')),
  address        text not null,
  language       text not null,
  template       text not null,
  detail         text,
  queued_at      timestamptz not null,
  attempts       integer not null default 0,
  try_again_at   timestamptz not null,
  sent_at        timestamptz,
  given_up_at    timestamptz,
  cancelled_at   timestamptz
);

create index outbox_waiting on outbox (try_again_at) where sent_at is null and given_up_at is null and cancelled_at is null;
