create table personal_links (
  token          text primary key,
  case_reference text not null references cases,
  audience       text not null check (audience in ('FAMILY', 'HOME_TEAM')),
  made_at        timestamptz not null,
  constraint personal_links_one_per_audience unique (case_reference, audience)
);

create table access_codes (
  token       text primary key references personal_links,
  code_hash   text not null,
  expires_at  timestamptz not null,
  tries_left  integer not null check (tries_left >= 0)
);
