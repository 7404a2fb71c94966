-- What managers read of cases: routing facts and times, kept in step with the engine's history and pruned with it.
-- No row refers to a case's own tables, so that reading them never waits for a case and the other way round.
create table oversight_tumour_groups (
  tumour_type  text primary key,
  tumour_group text not null
);

insert into oversight_tumour_groups values
  ('BREAST', 'BREAST'), ('BREAST_HR_POSITIVE', 'BREAST'), ('BREAST_TRIPLE_NEGATIVE', 'BREAST'),
  ('NSCLC_NON_SQUAMOUS', 'LUNG'), ('NSCLC_SQUAMOUS', 'LUNG'), ('SCLC', 'LUNG'), ('MESOTHELIOMA', 'LUNG'),
  ('COLORECTAL', 'DIGESTIVE'), ('GASTRIC', 'DIGESTIVE'), ('OESOPHAGUS_SQUAMOUS', 'DIGESTIVE'),
  ('PANCREAS', 'DIGESTIVE'), ('BILIARY', 'DIGESTIVE'), ('HCC', 'DIGESTIVE'), ('GIST', 'DIGESTIVE'),
  ('OVARIAN', 'GYNAECOLOGICAL'), ('ENDOMETRIAL', 'GYNAECOLOGICAL'), ('CERVICAL', 'GYNAECOLOGICAL'),
  ('PROSTATE', 'UROLOGICAL'), ('UROTHELIAL', 'UROLOGICAL'), ('KIDNEY', 'UROLOGICAL'),
  ('MELANOMA', 'SKIN_AND_EYE'), ('UVEAL_MELANOMA', 'SKIN_AND_EYE'),
  ('THYROID_MEDULLARY', 'HEAD_AND_NECK'), ('THYROID_ANAPLASTIC', 'HEAD_AND_NECK'), ('HEAD_AND_NECK', 'HEAD_AND_NECK'),
  ('GLIOMA_HIGH_GRADE', 'BRAIN'), ('GLIOMA_LOW_GRADE', 'BRAIN'),
  ('SARCOMA', 'SARCOMA'),
  ('AML', 'BLOOD'), ('APL', 'BLOOD'), ('ALL', 'BLOOD'), ('CLL', 'BLOOD'), ('CML', 'BLOOD'), ('DLBCL', 'BLOOD'),
  ('BURKITT', 'BLOOD'), ('HODGKIN', 'BLOOD'), ('LYMPHOMA_LOW_GRADE', 'BLOOD'), ('MANTLE_CELL', 'BLOOD'),
  ('MYELOMA', 'BLOOD'),
  ('CUP', 'OTHER'), ('NEUROENDOCRINE', 'OTHER'), ('OTHER_SOLID', 'OTHER'), ('UNKNOWN', 'OTHER');

create table oversight_cases (
  reference        text primary key,
  status           text not null,
  urgency          text not null,
  is_urgent        boolean not null,
  stage            text,
  stage_since      timestamptz,
  coordinator      text,
  centre           text,
  country          text not null,
  tumour_group     text not null,
  service_type     text,
  pause_reason     text,
  pause_owner      text,
  paused_since     timestamptz,
  opened_at        timestamptz not null,
  complete_at      timestamptz,
  reported_at      timestamptz,
  closed_at        timestamptz,
  promised_days    integer,
  counted_from     date,
  due_on           date,
  days_to_complete integer,
  days_to_report   integer,
  window_on        date,
  window_verdict   text,
  incidents        integer not null,
  forecast_low     date,
  forecast_mid     date,
  forecast_risk    date,
  forecast_high    date,
  forecast_cases   integer,
  standing         text not null constraint oversight_cases_standing
                     check (standing in ('UNPROMISED', 'ON_TIME', 'AT_RISK', 'LATE', 'KEPT', 'BROKEN')),
  removed_after    timestamptz,
  -- Since when it stands so, for telling what is new.
  standing_since   timestamptz not null,
  is_tallied       boolean not null default false
);

-- One index a filter, in the order of the page, for open cases and for closed ones: a page is read, never skipped over.
create index oversight_open on oversight_cases (opened_at desc, reference desc) where closed_at is null;
create index oversight_open_by_stage on oversight_cases (stage, opened_at desc, reference desc) where closed_at is null;
create index oversight_open_by_coordinator on oversight_cases (coordinator, opened_at desc, reference desc) where closed_at is null;
create index oversight_open_by_centre on oversight_cases (centre, opened_at desc, reference desc) where closed_at is null;
create index oversight_open_by_country on oversight_cases (country, opened_at desc, reference desc) where closed_at is null;
create index oversight_open_by_tumour on oversight_cases (tumour_group, opened_at desc, reference desc) where closed_at is null;
create index oversight_open_by_service on oversight_cases (service_type, opened_at desc, reference desc) where closed_at is null;
create index oversight_open_by_standing on oversight_cases (standing, opened_at desc, reference desc) where closed_at is null;
create index oversight_open_paused on oversight_cases (pause_reason, opened_at desc, reference desc)
  where closed_at is null and pause_reason is not null;
create index oversight_open_urgent on oversight_cases (opened_at desc, reference desc) where closed_at is null and is_urgent;
create index oversight_open_broken_down on oversight_cases (opened_at desc, reference desc) where closed_at is null and incidents > 0;
create index oversight_open_due on oversight_cases (due_on, reference) where closed_at is null and reported_at is null and due_on is not null;
create index oversight_closed on oversight_cases (opened_at desc, reference desc) where closed_at is not null;
create index oversight_closed_by_coordinator on oversight_cases (coordinator, opened_at desc, reference desc) where closed_at is not null;
create index oversight_closed_by_centre on oversight_cases (centre, opened_at desc, reference desc) where closed_at is not null;
create index oversight_closed_by_country on oversight_cases (country, opened_at desc, reference desc) where closed_at is not null;
create index oversight_closed_by_tumour on oversight_cases (tumour_group, opened_at desc, reference desc) where closed_at is not null;
create index oversight_closed_by_service on oversight_cases (service_type, opened_at desc, reference desc) where closed_at is not null;
create index oversight_closed_by_standing on oversight_cases (standing, opened_at desc, reference desc) where closed_at is not null;
create index oversight_reported on oversight_cases (reported_at desc, reference desc) where reported_at is not null;
create index oversight_removable on oversight_cases (removed_after) where closed_at is not null;

-- Stages, tasks and waits; worked is counted in working days once a step has ended.
create table oversight_steps (
  id               text primary key,
  case_reference   text not null,
  process_instance text not null,
  definition       text not null,
  version          integer not null,
  activity         text not null,
  name             text,
  kind             text not null constraint oversight_steps_kind check (kind in ('STAGE', 'TASK', 'WAIT')),
  assignee         text,
  started_at       timestamptz not null,
  ended_at         timestamptz,
  was_cancelled    boolean not null default false,
  worked           real
);

create index oversight_steps_of_a_case on oversight_steps (case_reference, kind, started_at);
create index oversight_steps_uncounted on oversight_steps (ended_at) where ended_at is not null and worked is null;

-- Pauses and clocks as the clocks keep them, without what was written about them.
create table oversight_pauses (
  id             uuid primary key,
  case_reference text not null,
  stage          text,
  reason         text not null,
  owner          text not null,
  begun_at       timestamptz not null,
  ended_at       timestamptz,
  worked         real
);

create index oversight_pauses_of_a_case on oversight_pauses (case_reference, begun_at);
create index oversight_pauses_uncounted on oversight_pauses (ended_at) where ended_at is not null and worked is null;

create table oversight_clocks (
  case_reference text not null,
  stage          text not null,
  begun_at       timestamptz not null,
  primary key (case_reference, begun_at, stage)
);

-- Read with every move of a case.
create index promises_of_a_case on promises (case_reference, made desc);
