alter table opinion_requests
  add column parts text[] not null default '{PATHOLOGY,IMAGING,PLAN}';

create table opinion_findings (
  opinion_id uuid not null references opinions,
  part       text not null check (part in ('PATHOLOGY', 'IMAGING', 'PLAN')),
  words      text not null,
  primary key (opinion_id, part)
);

-- The codes are those of concordance_entries.
create table opinion_verdicts (
  opinion_id uuid not null references opinions,
  field      text not null check (field in ('DIAGNOSIS', 'HISTOLOGY_AND_GRADE', 'STAGE', 'BIOMARKERS', 'INTENT', 'MODALITY', 'REGIMEN', 'TRIAL', 'GOALS_OF_CARE')),
  standing   text not null check (standing in ('CONFIRMS', 'REFINES', 'CHALLENGES', 'CANNOT_SAY')),
  first      text,
  second     text,
  primary key (opinion_id, field),
  constraint opinion_verdicts_say_what_instead check (standing not in ('REFINES', 'CHALLENGES') or second is not null)
);

create table opinion_options (
  opinion_id  uuid not null references opinions,
  position    integer not null check (position > 0),
  name        text not null,
  benefits    text not null,
  burdens     text not null,
  uncertainty text not null,
  primary key (opinion_id, position)
);

create table opinion_markers (
  opinion_id uuid not null references opinions,
  marker     text not null,
  advice     text not null check (advice in ('BEFORE_TREATMENT', 'BESIDE_TREATMENT', 'NOT_NEEDED', 'CANNOT_SAY')),
  words      text,
  primary key (opinion_id, marker)
);

alter table opinions
  add column trials text,
  add column goals_of_care text,
  add column video_times text;
