alter table personal_links
  add column withdrawn_by text,
  add column withdrawn_at timestamptz,
  add constraint personal_links_withdrawn_by_somebody check ((withdrawn_by is null) = (withdrawn_at is null));

alter table hospital_links add column id uuid not null default gen_random_uuid() unique;
