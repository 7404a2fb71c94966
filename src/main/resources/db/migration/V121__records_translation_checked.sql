-- By which certificate a record was translated, and what differed between original and translation.
alter table record_translations
  add column original_language text,
  add column certificate text,
  add column is_compared boolean not null default false,
  add column differences_explained text;

create table translation_differences (
  translation_id uuid not null references record_translations,
  what           text not null,
  in_original    integer not null,
  in_translation integer not null,
  primary key (translation_id, what)
);
