create table opinion_requests (
  id             uuid primary key,
  written        bigint generated always as identity,
  case_reference text not null references cases,
  reviewer       text not null,
  requested_at   timestamptz not null,
  answered_at    timestamptz
);

create index opinion_requests_of_a_case on opinion_requests (case_reference, written);
