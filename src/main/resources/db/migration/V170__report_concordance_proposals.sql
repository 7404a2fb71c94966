-- What the opinions themselves propose for the ledger; what a person made of it stands in concordance_entries.
create table concordance_proposals (
  report_id   uuid not null references reports,
  field       text not null check (field in ('DIAGNOSIS', 'HISTOLOGY_AND_GRADE', 'STAGE', 'BIOMARKERS', 'INTENT', 'MODALITY', 'REGIMEN', 'TRIAL', 'GOALS_OF_CARE')),
  outcome     text not null check (outcome in ('CONFIRMED', 'REFINED', 'CHANGED', 'CANNOT_COMPARE')),
  weight      text not null check (weight in ('NONE', 'MINOR', 'MAJOR')),
  first       text,
  second      text,
  reason      text not null,
  proposed_at timestamptz not null,
  primary key (report_id, field)
);
