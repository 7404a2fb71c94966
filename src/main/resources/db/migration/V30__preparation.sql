create table summary_facts (
  id             uuid primary key,
  case_reference text not null references cases,
  position       integer not null,
  fact           text not null,
  document       text not null,
  page           text,
  language       text,
  written_by     text not null,
  constraint summary_facts_one_place_each unique (case_reference, position)
);

create table reported_biomarkers (
  case_reference text not null references cases,
  marker         text not null,
  result         text not null,
  primary key (case_reference, marker)
);

create table biomarker_findings (
  id             uuid primary key,
  case_reference text not null references cases,
  marker         text not null,
  level          text not null check (level in ('MUST', 'CONDITIONAL', 'CANNOT_EVALUATE')),
  state          text check (state in ('PRESENT', 'MISSING', 'CANNOT_EVALUATE')),
  why            text not null,
  source         text not null,
  reviewed_on    date not null,
  constraint biomarker_findings_once_each unique (case_reference, marker)
);

create table service_choices (
  case_reference text primary key references cases,
  proposed       text,
  reason         text,
  source         text,
  chosen         text check (chosen in ('REMOTE_OPINION', 'IN_PERSON_VISIT', 'TUMOUR_BOARD')),
  chosen_because text,
  chosen_by      text,
  gaps_reviewed  text
);

create table promises (
  id             uuid primary key,
  made           bigint generated always as identity,
  case_reference text not null references cases,
  service_type   text not null,
  urgency        text not null,
  working_days   integer not null,
  promised_on    date not null,
  due_on         date not null,
  source         text not null
);
