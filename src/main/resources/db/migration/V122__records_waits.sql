-- Whom each record waits for, since when, and how often was reminded.
alter table record_requests
  add column asked_of text,
  add column waits_for text constraint record_requests_waits_for
    check (waits_for in ('US', 'FAMILY', 'HOSPITAL', 'COURIER', 'TRANSLATOR')),
  add column waits_since timestamptz,
  add column reminders integer not null default 0,
  add column reminded_at timestamptz;
