create table video_calls (
  id             uuid primary key,
  written        bigint generated always as identity,
  case_reference text not null references cases,
  starts_at      timestamptz not null,
  time_zone      text not null,
  link           text not null,
  sequence       int not null,
  state          text not null check (state in ('PLANNED', 'CANCELLED', 'OVER')),
  arranged_by    text not null,
  arranged_at    timestamptz not null
);

create index video_calls_of_a_case on video_calls (case_reference, written);
