-- The letter of an inquiry that leads to no review, with all its words as they were signed.
create table honest_no_letters (
  case_reference text primary key references cases,
  letter         jsonb not null,
  doctor         text,
  signed_by      text not null,
  signed_at      timestamptz not null
);
