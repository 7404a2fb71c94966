create table biomarker_results (
  id             uuid primary key,
  added          bigint generated always as identity,
  case_reference text not null references cases,
  revision       integer not null default 1,
  marker         text not null,
  result         text not null,
  interpretation text not null check (interpretation in ('POSITIVE', 'NEGATIVE', 'INDETERMINATE', 'NOT_EVALUABLE',
                   'PENDING', 'NOT_STATED')),
  method         text not null check (method in ('IHC', 'NGS', 'FISH', 'PCR', 'SEQUENCING', 'KARYOTYPE',
                   'FLOW_CYTOMETRY', 'GERMLINE_TEST', 'LIQUID_BIOPSY', 'IMAGING', 'CLINICAL', 'OTHER', 'NOT_STATED')),
  dated_on       text,
  specimen       text,
  laboratory     text,
  expected_on    date,
  document_id    uuid references record_documents,
  page           integer check (page > 0),
  changed_by     text not null,
  changed_at     timestamptz not null
);
create index biomarker_results_of_a_case on biomarker_results (case_reference, added);

insert into biomarker_results (id, case_reference, marker, result, interpretation, method, changed_by, changed_at)
  select gen_random_uuid(), case_reference, marker, result, 'NOT_STATED', 'NOT_STATED', 'migration', now()
  from reported_biomarkers;
drop table reported_biomarkers;

-- Whether a marker that is needed only on a condition is needed here, where no recorded result can tell.
create table biomarker_conditions (
  case_reference text not null references cases,
  marker         text not null,
  is_met         boolean not null,
  because        text not null,
  said_by        text not null,
  said_at        timestamptz not null,
  primary key (case_reference, marker)
);

alter table biomarker_findings
  drop constraint biomarker_findings_state_check,
  add constraint biomarker_findings_six_answers check (state in ('PRESENT', 'STALE', 'MISSING', 'PENDING',
    'NOT_APPLICABLE', 'CANNOT_EVALUATE')),
  add column position integer not null default 0,
  add column condition text,
  add column is_retested boolean not null default false,
  add column is_needed boolean,
  add column because text,
  add column rule_version integer,
  add column answered_at timestamptz;
