-- Consents as a ledger: a row is never changed but for its withdrawal, and a new consent is a new row.
create table consents (
  id             uuid primary key,
  given          bigint generated always as identity,
  case_reference text not null references cases,
  kind           text not null,
  text_version   integer not null,
  wording        text not null,
  recipient      text,
  given_at       timestamptz not null,
  given_by       text not null,
  given_how      text not null,
  recorded_by    text not null,
  valid_until    date not null,
  withdrawn_at   timestamptz,
  withdrawn_by   text,
  withdrawn_how  text
);

-- One on a day at most, however often it is sent.
create unique index consents_standing on consents (case_reference, kind, valid_until) where withdrawn_at is null;

insert into consents (id, case_reference, kind, text_version, wording, given_at, given_by, given_how, recorded_by, valid_until)
select gen_random_uuid(), c.reference, k.kind, 0, 'Recorded before wordings were kept.', c.opened_at, c.contact_name,
       'INQUIRY', 'family', (c.opened_at + interval '1 year')::date
from case_consents k join cases c on c.reference = k.case_reference;

drop table case_consents;
