create table record_requests (
  id             uuid primary key,
  opened         bigint generated always as identity,
  case_reference text not null references cases,
  kind           text not null,
  requirement    text not null check (requirement in ('REQUIRED', 'IF_AVAILABLE')),
  is_specimen    boolean not null,
  why            text not null,
  source         text not null,
  reviewed_on    date not null,
  state          text not null check (state in ('OPEN', 'REQUESTED', 'ARRIVED', 'ACCEPTED', 'WAIVED')),
  waiver_reason  text,
  waived_by      text,
  max_age_days   integer,
  answer         text check (answer in ('PRESENT', 'STALE', 'MISSING', 'PENDING', 'NOT_APPLICABLE', 'CANNOT_EVALUATE')),
  export_permission text,
  export_document   text,
  constraint record_requests_one_per_kind unique (case_reference, kind)
);

create table record_documents (
  id             uuid primary key,
  arrived        bigint generated always as identity,
  case_reference text not null references cases,
  request_id     uuid references record_requests,
  kind           text not null,
  file_name      text not null,
  content_type   text not null,
  size_bytes     bigint not null,
  sha256         text not null,
  pages          integer,
  dated_on       date,
  state          text not null check (state in ('ARRIVED', 'ACCEPTED', 'REFUSED')),
  refusal_reason text,
  language       text,
  uploaded_by    text not null,
  uploaded_at    timestamptz not null,
  constraint record_documents_once_each unique (case_reference, sha256)
);

create table record_translations (
  id            uuid primary key,
  request_id    uuid not null references record_requests,
  words         text not null,
  certified_by  text not null,
  certified_at  timestamptz not null
);

create table specimen_transports (
  id              uuid primary key,
  request_id      uuid not null references record_requests,
  courier         text not null,
  tracking_number text not null,
  return_by       date,
  arranged_by     text not null,
  arranged_at     timestamptz not null
);

create table gap_decisions (
  id             uuid primary key,
  case_reference text not null references cases,
  is_asked_again boolean not null,
  reason         text not null,
  decided_by     text not null,
  decided_at     timestamptz not null
);

-- The key of a case's documents, itself encrypted; deleting the row erases the documents everywhere.
create table document_keys (
  case_reference text primary key references cases,
  encrypted_key  text not null
);
