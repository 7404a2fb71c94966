-- What was seen in a document before a person looked at it, and what a person decided.
create table document_inspections (
  document_id   uuid primary key references record_documents,
  is_usable     boolean not null,
  kind_match    text not null check (kind_match in ('MATCHES', 'DIFFERS', 'CANNOT_TELL')),
  likely_kind   text,
  identity      text not null check (identity in ('MATCHES', 'DIFFERS', 'CANNOT_TELL')),
  dated_on      date,
  language      text,
  pages         integer,
  images        integer,
  study         text,
  name_in_it    text not null check (name_in_it in ('SEEN', 'NOT_SEEN', 'IN_HEADER', 'IN_PICTURE')),
  findings      text[] not null,
  send_instead  text,
  decision      text check (decision in ('ACCEPTED', 'REFUSED')),
  decided_by    text,
  decided_at    timestamptz,
  why_otherwise text,
  -- Who looked and found no name in a document that others are to get as it is.
  nameless_by   text,
  nameless_at   timestamptz
);

-- The images of a study in the order of the viewer, so that opening it reads none of their headers again.
create table study_images (
  document_id   uuid not null references record_documents,
  place         integer not null,
  entry         text not null,
  series        integer not null,
  modality      text not null,
  description   text not null,
  frames        integer not null,
  image_rows    integer not null,
  image_columns integer not null,
  packed_as     text not null,
  is_shown      boolean not null,
  may_show_name boolean not null,
  primary key (document_id, place)
);

-- With this key the UIDs of a case's images become others in copies without names; deleting it cuts the way back.
create table study_pseudonyms (
  case_reference text primary key references cases,
  key            bytea not null
);
