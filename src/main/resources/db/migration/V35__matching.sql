create table specialists (
  id                 uuid primary key,
  name               text not null,
  centre             text not null,
  country            text not null check (country ~ '^[A-Z]{2}$'),
  discipline         text not null,
  tumour_types       text[] not null,
  languages          text[] not null,
  cases_per_year     integer not null check (cases_per_year >= 0),
  max_open_cases     integer not null check (max_open_cases >= 0),
  username           text constraint specialists_one_login_each unique
);

create table shortlists (
  case_reference text not null references cases,
  position       integer not null,
  specialist_id  uuid not null references specialists,
  reasons        text not null,
  is_widened     boolean not null,
  primary key (case_reference, position)
);

create table invitations (
  id             uuid primary key,
  invited        bigint generated always as identity,
  case_reference text not null references cases,
  specialist_id  uuid not null references specialists,
  state          text not null check (state in ('CHOSEN', 'INVITED', 'ACCEPTED', 'DECLINED', 'EXPIRED')),
  invited_at     timestamptz,
  answered_at    timestamptz,
  reason         text,
  is_independent boolean,
  constraint invitations_once_each unique (case_reference, specialist_id)
);

create table searches (
  case_reference       text primary key references cases,
  is_widened           boolean not null default false,
  decided_by           text,
  reason               text,
  specialists_needed   integer not null default 1 check (specialists_needed between 1 and 5)
);
