-- Trials that a person picked out of a register for a family to ask about, as the register showed them on that day.
create table shortlisted_trials (
  id             uuid primary key,
  case_reference text not null references cases,
  picked         bigint generated always as identity,
  nct_number     text not null check (nct_number ~ '^NCT[0-9]{8}$'),
  title          text not null,
  status         text not null,
  places         text[] not null,
  contact        text,
  searched_on    date not null,
  picked_by      text not null,
  picked_at      timestamptz not null,
  constraint shortlisted_trials_once_per_case unique (case_reference, nct_number)
);
