create table opinions (
  id             uuid primary key,
  written        bigint generated always as identity,
  case_reference text not null references cases,
  reviewer       text not null,
  written_by     text not null,
  component      text not null check (component in ('CLINICAL', 'PATHOLOGY', 'IMAGING', 'MOLECULAR')),
  agreement      text not null check (agreement in ('CONFIRMS', 'REFINES', 'CHALLENGES')),
  confidence     text not null check (confidence in ('HIGH', 'MODERATE', 'LOW')),
  summary        text not null,
  recommendation text not null,
  missing        text,
  is_video_useful boolean not null,
  written_at     timestamptz not null
);

create index opinions_of_a_case on opinions (case_reference, written);

create table opinion_answers (
  opinion_id uuid not null references opinions,
  position   integer not null check (position > 0),
  answer     text not null,
  primary key (opinion_id, position)
);

create table consultations (
  id             uuid primary key,
  written        bigint generated always as identity,
  case_reference text not null references cases,
  is_held        boolean not null,
  held_on        date,
  participants   text,
  summary        text not null,
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  constraint consultations_held_on_a_day check (not is_held or held_on is not null)
);

create index consultations_of_a_case on consultations (case_reference, written);

create table visits (
  id               uuid primary key,
  written          bigint generated always as identity,
  case_reference   text not null references cases,
  appointment_on   date not null,
  appointment_time text not null,
  hospital         text not null,
  doctor           text not null,
  address          text not null,
  preparation      text,
  arranged_by      text not null,
  letter_sent_at   timestamptz,
  visa             text check (visa in ('NOT_NEEDED', 'APPLIED', 'GRANTED')),
  journey          text,
  admission_on     date,
  costs            text
);

create index visits_of_a_case on visits (case_reference, written);

create table visit_notes (
  id                  uuid primary key,
  written             bigint generated always as identity,
  visit_id            uuid not null references visits,
  seen_on             date not null,
  note                text not null,
  investigations      text,
  arrangements        text,
  results_expected_on date,
  noted_by            text not null,
  noted_at            timestamptz not null
);

create index visit_notes_of_a_visit on visit_notes (visit_id, written);

create table reports (
  id                uuid primary key,
  case_reference    text not null references cases,
  version           integer not null check (version > 0),
  state             text not null check (state in ('DRAFT', 'COMPLETE', 'SIGNED', 'DELIVERED')),
  drafted_at        timestamptz not null,
  recommendations   text,
  dissent           text,
  overridden_by     text,
  override_reason   text,
  sent_back_by      text,
  sent_back_because text,
  signed_by         text,
  signed_at         timestamptz,
  plain_language    text,
  plain_language_by text,
  delivered_at      timestamptz,
  call_outcome      text check (call_outcome in ('HELD', 'NOT_WANTED', 'NOT_REACHED')),
  call_on           date,
  call_note         text,
  explained_by      text,
  constraint reports_one_of_each_version unique (case_reference, version),
  constraint reports_overridden_for_a_reason check (overridden_by is null or override_reason is not null),
  constraint reports_signed_by_somebody check (state in ('DRAFT', 'COMPLETE') or signed_by is not null)
);

create table report_answers (
  report_id            uuid not null references reports,
  position             integer not null check (position > 0),
  answer               text,
  not_answered_because text,
  primary key (report_id, position),
  constraint report_answers_say_something check (answer is not null or not_answered_because is not null)
);

create table addenda (
  id           uuid primary key,
  written      bigint generated always as identity,
  report_id    uuid not null references reports,
  remark       text,
  signed_by    text not null,
  signed_at    timestamptz not null,
  delivered_at timestamptz
);

create index addenda_of_a_report on addenda (report_id, written);

create table follow_up_questions (
  id          uuid primary key,
  report_id   uuid not null references reports,
  position    integer not null check (position > 0),
  words       text not null,
  asked_at    timestamptz not null,
  addendum_id uuid references addenda,
  answer      text,
  constraint follow_up_questions_one_place_each unique (report_id, position),
  constraint follow_up_questions_answered_in_an_addendum check ((answer is null) = (addendum_id is null))
);

create table concordance_entries (
  report_id   uuid not null references reports,
  field       text not null check (field in ('DIAGNOSIS', 'HISTOLOGY_AND_GRADE', 'STAGE', 'BIOMARKERS', 'INTENT', 'MODALITY', 'REGIMEN', 'TRIAL', 'GOALS_OF_CARE')),
  outcome     text not null check (outcome in ('CONFIRMED', 'REFINED', 'CHANGED', 'CANNOT_COMPARE')),
  weight      text not null check (weight in ('NONE', 'MINOR', 'MAJOR')),
  reason      text,
  compared_by text not null,
  compared_at timestamptz not null,
  primary key (report_id, field),
  constraint concordance_entries_say_why check (outcome = 'CONFIRMED' or reason is not null)
);

create table reconciliations (
  id            uuid primary key,
  report_id     uuid not null references reports,
  way           text not null check (way in ('DOCTORS_TALKED', 'FAMILY_DECIDED', 'THIRD_OPINION', 'LEFT_OPEN')),
  words         text not null,
  reconciled_by text not null,
  reconciled_at timestamptz not null
);

create index reconciliations_of_a_report on reconciliations (report_id);
