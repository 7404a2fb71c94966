-- Lines of free text give way to facts of a kind, each with its own provenance; what stood there stays as noted.
alter table summary_facts rename to summary_lines;
alter table summary_lines rename constraint summary_facts_pkey to summary_lines_pkey;

create table summary_facts (
  id             uuid primary key,
  added          bigint generated always as identity,
  case_reference text not null references cases,
  revision       integer not null default 1,
  block          text not null check (block in ('DIAGNOSIS', 'CODE', 'HISTORY', 'TREATMENT', 'PERFORMANCE',
                   'COMORBIDITY', 'MEDICINE', 'ALLERGY', 'HOME_PLAN', 'OTHER')),
  kind           text,
  words          text,
  code           text,
  edition        text,
  began          text,
  ended          text,
  response       text,
  toxicity       text,
  source         text not null check (source in ('DOCUMENT', 'INQUIRY', 'FAMILY', 'NOTED')),
  document_id    uuid references record_documents,
  page           integer check (page > 0),
  language       text,
  original       text,
  changed_by     text not null,
  changed_at     timestamptz not null,
  constraint summary_facts_document_where_it_is_the_source check ((source = 'DOCUMENT') = (document_id is not null))
);
create index summary_facts_of_a_case on summary_facts (case_reference, added);

insert into summary_facts (id, case_reference, block, words, source, language, changed_by, changed_at)
  select id, case_reference, 'OTHER', fact || ' (' || document || coalesce(', p. ' || page, '') || ')', 'NOTED',
         lower(substring(language from '^[A-Za-z]{2}$')), written_by, now()
  from summary_lines order by case_reference, position;
drop table summary_lines;

create table summary_confirmations (
  case_reference text primary key references cases,
  confirmed_by   text not null,
  confirmed_at   timestamptz not null
);

-- What a summary said when it was sent out; a version is never changed.
create table summary_versions (
  case_reference text not null references cases,
  number         integer not null,
  content        jsonb not null,
  made_by        text not null,
  made_at        timestamptz not null,
  primary key (case_reference, number)
);

create table summary_sendings (
  id             uuid primary key,
  sent           bigint generated always as identity,
  case_reference text not null,
  number         integer not null,
  occasion       text not null check (occasion in ('INVITATION', 'BOARD_REQUEST', 'REVIEW', 'PDF')),
  recipient      text not null,
  sent_at        timestamptz not null,
  foreign key (case_reference, number) references summary_versions
);
create index summary_sendings_of_a_case on summary_sendings (case_reference, number);
