-- Whoever has an account sets the password alone, by a link; until then there is none. A session begun under another
-- stamp than this one is over.
alter table people
  alter column password_hash drop not null,
  add column version         integer not null default 0,
  add column stamp           uuid not null default gen_random_uuid(),
  add column last_sign_in_at timestamptz;

create table account_links (
  id           uuid primary key,
  username     text not null references people,
  kind         text not null constraint account_links_known check (kind in ('INVITATION', 'FORGOTTEN')),
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  withdrawn_at timestamptz
);

create index account_links_of_an_account on account_links (username, made_at);

-- A link has a token for each time that its mail was written; they open the same and end together.
create table account_link_tokens (
  token_hash text primary key,
  link_id    uuid not null references account_links
);

create index account_link_tokens_of_a_link on account_link_tokens (link_id);

-- Who did what with whose account; a line is never changed.
create table account_deeds (
  id       uuid primary key,
  done     bigint generated always as identity,
  username text not null references people,
  done_at  timestamptz not null,
  done_by  text not null,
  deed     text not null,
  detail   text
);

create index account_deeds_of_an_account on account_deeds (username, done);

alter table outbox
  drop constraint outbox_recipient_check,
  add constraint outbox_recipient_check
    check (recipient in ('FAMILY', 'HOME_TEAM', 'HOSPITAL', 'STAFF', 'GROUP', 'BOARD_MEMBER', 'ACCOUNT'));
