alter table reports
  add column patient_name text,
  add column language text,
  add column disclaimer text,
  add column opened_at timestamptz,
  add column call_wished_at timestamptz;

update reports r
   set patient_name = c.patient_given_name || ' ' || c.patient_family_name,
       language = c.contact_language
  from cases c
 where c.reference = r.case_reference;

create table report_sources (
  report_id uuid not null references reports,
  position  integer not null check (position > 0),
  words     text not null,
  dated_on  text,
  primary key (report_id, position)
);

-- The last one counts; none is changed.
create table plain_versions (
  id         uuid primary key,
  written    bigint generated always as identity,
  report_id  uuid not null references reports,
  language   text not null,
  changes    text not null,
  stays      text,
  next_steps text,
  to_ask     text,
  remark     text,
  written_by text not null,
  written_at timestamptz not null
);

create index plain_versions_of_a_report on plain_versions (report_id, written);

insert into plain_versions (id, report_id, language, changes, written_by, written_at)
select gen_random_uuid(), r.id, c.contact_language, r.plain_language, r.plain_language_by,
       coalesce(r.delivered_at, r.signed_at, r.drafted_at)
  from reports r
  join cases c on c.reference = r.case_reference
 where r.plain_language is not null;

create table plain_differences (
  plain_version_id uuid not null references plain_versions,
  what             text not null,
  in_report        integer not null,
  in_plain         integer not null,
  reason           text not null,
  primary key (plain_version_id, what)
);

alter table reports
  drop column plain_language,
  drop column plain_language_by;
