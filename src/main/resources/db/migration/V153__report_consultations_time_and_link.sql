alter table consultations
  add column at_time text,
  add column link text;
