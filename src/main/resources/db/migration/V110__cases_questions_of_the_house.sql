alter table case_questions add column asked_by text not null default 'FAMILY' check (asked_by in ('FAMILY', 'HOUSE'));
