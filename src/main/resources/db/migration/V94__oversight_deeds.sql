-- What managers did, without the words they gave; those stand in the journal of the case.
create table oversight_deeds (
  id             uuid primary key,
  case_reference text not null,
  done_at        timestamptz not null,
  done_by        text not null,
  deed           text not null,
  subject        text not null
);

create index oversight_deeds_of_a_case on oversight_deeds (case_reference, done_at);
