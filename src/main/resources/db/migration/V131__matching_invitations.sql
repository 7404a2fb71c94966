-- Changes with every change of the directory; who has it in memory knows by it whether that is still true.
create table directory_stamps (
  is_the_one boolean primary key default true check (is_the_one),
  stamp      uuid not null
);

insert into directory_stamps (stamp) values (gen_random_uuid());

alter table shortlists
  add column component text not null default 'PLAN' check (component in ('PLAN', 'PATHOLOGY', 'IMAGING'));

create table shortlist_exclusions (
  case_reference text not null references cases,
  component      text not null check (component in ('PLAN', 'PATHOLOGY', 'IMAGING')),
  position       integer not null,
  specialist_id  uuid not null references specialists,
  reason         text not null,
  primary key (case_reference, position)
);

alter table invitations
  add column component text not null default 'PLAN' check (component in ('PLAN', 'PATHOLOGY', 'IMAGING'));

create table invitation_questions (
  id            uuid primary key,
  asked         bigint generated always as identity,
  invitation_id uuid not null references invitations,
  words         text not null,
  asked_at      timestamptz not null,
  answer        text,
  answered_by   text,
  answered_at   timestamptz,
  constraint invitation_questions_answered_by_somebody check ((answer is null) = (answered_by is null))
);

create index invitation_questions_of_an_invitation on invitation_questions (invitation_id, asked);

create table suggested_colleagues (
  invitation_id uuid primary key references invitations,
  specialist_id uuid references specialists,
  name          text not null,
  mail          text,
  suggested_at  timestamptz not null
);

-- What the speed and punctuality of reviewers are measured by.
create view measured_reviews as
select id, case_reference, reviewer, requested_at, answered_at from opinion_requests where answered_at is not null;
