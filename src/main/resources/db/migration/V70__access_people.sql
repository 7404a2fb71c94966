create table people (
  username      text primary key check (username ~ '^[a-z][a-z0-9.-]{1,60}$'),
  display_name  text not null,
  email         text not null,
  password_hash text not null,
  is_active     boolean not null default true,
  is_demo       boolean not null default false
);

create table people_groups (
  username   text not null references people,
  group_name text not null constraint people_groups_known check (group_name in
    ('coordinator', 'manager', 'analyst', 'board-coordinator', 'specialist', 'board-chair', 'translator', 'admin')),
  primary key (username, group_name)
);

create table case_reads (
  id             uuid primary key,
  case_reference text not null,
  username       text not null,
  read_at        timestamptz not null,
  what           text not null
);

create index case_reads_of_a_case on case_reads (case_reference, read_at);
