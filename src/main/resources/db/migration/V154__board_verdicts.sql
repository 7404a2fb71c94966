-- What a board says of each field of the first opinion; the codes are those of opinion_verdicts.
create table board_verdicts (
  minutes_id uuid not null references board_minutes on delete cascade,
  field      text not null check (field in ('DIAGNOSIS', 'HISTOLOGY_AND_GRADE', 'STAGE', 'BIOMARKERS', 'INTENT', 'MODALITY', 'REGIMEN', 'TRIAL', 'GOALS_OF_CARE')),
  standing   text not null check (standing in ('CONFIRMS', 'REFINES', 'CHALLENGES', 'CANNOT_SAY')),
  first      text,
  second     text,
  primary key (minutes_id, field),
  constraint board_verdicts_say_what_instead check (standing not in ('REFINES', 'CHALLENGES') or second is not null)
);
