-- The time zone is null where the time was written down in words.
alter table visits
  add column time_zone          text,
  add column why_after_window   text,
  add column name_in_passport   text,
  add column passport_number    text,
  add column companions         text,
  add column arrives_on         date,
  add column leaves_on          date,
  add column consulate_language text check (consulate_language in ('en', 'de', 'zh', 'hi')),
  add column contact_name       text,
  add column contact_role       text,
  add column contact_phone      text,
  add column contact_hours      text,
  add column signed_by          text,
  add column signed_at          timestamptz,
  add constraint visits_letters_are_signed check ((signed_by is null) = (signed_at is null)),
  add constraint visits_letters_name_whom_they_invite check (signed_by is null or name_in_passport is not null),
  add constraint visits_arrive_before_they_leave check (leaves_on >= arrives_on);

create table visit_checks (
  visit_id   uuid not null references visits,
  item       text not null,
  owner      text not null check (owner in ('FAMILY', 'COORDINATOR')),
  due_on     date not null,
  state      text not null check (state in ('OPEN', 'DONE', 'NOT_NEEDED')),
  note       text,
  changed_by text,
  changed_at timestamptz,
  primary key (visit_id, item),
  constraint visit_checks_ticked_by_somebody check (state = 'OPEN' or (changed_by is not null and changed_at is not null))
);

create table visit_investigations (
  id          uuid primary key,
  written     bigint generated always as identity,
  visit_id    uuid not null references visits,
  what        text not null,
  why         text not null,
  price       integer not null check (price >= 0),
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  proposed_by text not null,
  proposed_at timestamptz not null,
  answer      text check (answer in ('ACCEPTED', 'DECLINED')),
  answered_by text,
  noted_by    text,
  answered_at timestamptz,
  arrangement text,
  constraint visit_investigations_answered_by_name check (answer is null or (answered_by is not null and answered_at is not null)),
  constraint visit_investigations_only_what_is_accepted check (arrangement is null or answer = 'ACCEPTED')
);

create index visit_investigations_of_a_visit on visit_investigations (visit_id, written);
