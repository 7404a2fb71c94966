-- What somebody has typed for a task and not handed in yet.
create table task_drafts (
  task_id        text not null,
  writer         text not null,
  case_reference text not null references cases,
  revision       integer not null check (revision > 0),
  content        jsonb not null,
  saved_at       timestamptz not null,
  primary key (task_id, writer)
);

create index task_drafts_of_a_case on task_drafts (case_reference);
