-- What a family has typed of its inquiry; emptied when the inquiry is sent, deleted when nobody comes back to it.
create table inquiry_drafts (
  token          text primary key,
  language       text not null,
  answers        jsonb not null,
  made_at        timestamptz not null,
  changed_at     timestamptz not null,
  sent_reference text references cases on delete cascade
);

create index inquiry_drafts_by_age on inquiry_drafts (changed_at);
