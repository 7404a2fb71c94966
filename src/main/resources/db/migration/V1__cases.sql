create sequence case_numbers start 101;

create table cases (
  reference            text primary key,
  version              integer not null,
  status               text not null check (status in ('OPEN', 'ON_HOLD', 'DECLINED', 'WITHDRAWN', 'DECEASED', 'NOT_REVIEWED', 'CLOSED')),
  urgency              text not null check (urgency in ('ROUTINE', 'EXPEDITED', 'URGENT')),
  format_wished        text not null,
  coordinator          text,
  patient_given_name   text not null,
  patient_family_name  text not null,
  patient_birth_date   date not null,
  patient_sex          text not null,
  patient_country      text not null check (patient_country ~ '^[A-Z]{2}$'),
  contact_name         text not null,
  contact_relation     text not null,
  contact_email        text not null,
  contact_phone        text,
  contact_language     text not null check (contact_language in ('en', 'de', 'zh', 'hi')),
  home_team_doctor     text,
  home_team_hospital   text,
  home_team_email      text,
  home_team_country    text,
  diagnosis_as_told    text not null,
  tumour_type          text not null,
  stage_group          text not null,
  situation            text not null,
  in_hospital          boolean not null,
  treatment_proposed   text,
  treatment_planned_on date,
  plan_clear           boolean not null,
  opened_at            timestamptz not null,
  closed_at            timestamptz
);

create index cases_by_coordinator on cases (coordinator) where closed_at is null;

create table case_questions (
  case_reference text not null references cases,
  position       integer not null,
  topic          text not null,
  words          text not null,
  primary key (case_reference, position)
);

create table case_red_flags (
  case_reference text not null references cases,
  red_flag       text not null,
  primary key (case_reference, red_flag)
);

create table case_consents (
  case_reference text not null references cases,
  kind           text not null,
  primary key (case_reference, kind)
);

create table case_entries (
  id             uuid primary key,
  written        bigint generated always as identity,
  case_reference text not null references cases,
  happened_at    timestamptz not null,
  happened       text not null,
  words          text
);

create index case_entries_of_a_case on case_entries (case_reference, happened_at);

create table case_findings (
  id             uuid primary key,
  case_reference text not null references cases,
  decision       text not null,
  position       integer not null,
  code           text not null,
  words          text not null,
  source         text not null,
  reviewed_on    date not null,
  constraint case_findings_one_place_each unique (case_reference, decision, position)
);
