alter table document_inspections add column for_family text;

comment on column document_inspections.for_family is 'What send_instead says, in the family''s language';

update document_inspections set for_family = send_instead;
