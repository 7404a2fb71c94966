create table next_steps (
  id             uuid primary key,
  case_reference text not null references cases,
  position       integer not null,
  kind           text not null check (kind in ('TEST', 'TRIAL', 'TREATMENT_ELSEWHERE', 'SUPPORTIVE_CARE', 'OTHER')),
  words          text not null,
  state          text not null check (state in ('OPEN', 'DONE', 'DECIDED_AGAINST', 'NOT_POSSIBLE')),
  outcome        text,
  settled_by     text,
  settled_at     timestamptz,
  constraint next_steps_one_place_each unique (case_reference, position)
);

create table outcomes (
  id             uuid primary key,
  case_reference text not null references cases,
  day            integer not null check (day in (30, 90)),
  advice         text not null check (advice in ('FOLLOWED', 'PARTLY_FOLLOWED', 'NOT_FOLLOWED', 'NOT_KNOWN')),
  what_happened  text not null,
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  constraint outcomes_once_a_day unique (case_reference, day)
);

create table feedback (
  case_reference text primary key references cases,
  rating         integer check (rating between 1 and 5),
  words          text,
  recorded_by    text not null,
  recorded_at    timestamptz not null
);
