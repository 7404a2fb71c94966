-- Who opened a case that is not theirs to read, and why; the words stand in the journal of the case too.
create table broken_glass (
  id             uuid primary key,
  case_reference text not null references cases,
  username       text not null,
  reason         text not null constraint broken_glass_for_a_reason check (reason <> ''),
  broken_at      timestamptz not null,
  open_until     timestamptz not null
);

create index broken_glass_of_a_case on broken_glass (case_reference, username, open_until);
