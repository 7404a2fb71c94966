alter table record_documents
  add column version integer not null default 1,
  add column replaces uuid references record_documents,
  add column is_one_piece boolean not null default true,
  add constraint record_documents_one_newer_version unique (replaces);

-- Documents of before lie in one piece each; from now on they lie in pieces of equal size.
alter table record_documents alter column is_one_piece set default false;

-- A file on its way. It becomes the document of the same id when it is whole and was looked at.
create table record_uploads (
  id             uuid primary key,
  case_reference text not null references cases,
  kind           text,
  file_name      text not null,
  dated_on       date,
  replaces       uuid references record_documents,
  size_bytes     bigint,
  received_bytes bigint not null default 0,
  state          text not null check (state in ('RECEIVING', 'STORED', 'REFUSED')),
  document_id    uuid references record_documents,
  refusal        text,
  refusal_code   text,
  fingerprint    text,
  uploaded_by    text not null,
  touched_at     timestamptz not null,
  writer         uuid,
  leased_until   timestamptz,
  constraint record_uploads_within_size check (received_bytes <= size_bytes)
);

create index record_uploads_by_case on record_uploads (case_reference);
