-- A case may ask several hospitals, each by a link of its own.
alter table personal_links
  drop constraint personal_links_audience_check,
  drop constraint personal_links_one_per_audience,
  add constraint personal_links_audience_check check (audience in ('FAMILY', 'HOME_TEAM', 'HOSPITAL'));

create unique index personal_links_one_per_audience on personal_links (case_reference, audience)
  where audience <> 'HOSPITAL';

create table hospital_links (
  token     text primary key references personal_links,
  hospital  text not null,
  address   text not null,
  language  text not null check (language in ('en', 'de', 'zh', 'hi')),
  kinds     text[] not null,
  asked_by  text not null
);

alter table outbox
  drop constraint outbox_recipient_check,
  add constraint outbox_recipient_check check (recipient in ('FAMILY', 'HOME_TEAM', 'HOSPITAL', 'STAFF', 'GROUP'));
