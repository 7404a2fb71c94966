-- A passport for each parcel of slides, blocks or blood: what it is, by which rule it left, and when it must be back.
create table specimens (
  id               uuid primary key,
  case_reference   text not null references cases,
  request_id       uuid not null references record_requests,
  number           integer not null,
  material         text not null constraint specimens_material
                     check (material in ('SLIDES', 'UNSTAINED_SLIDES', 'BLOCK', 'BLOOD', 'DIGITAL_SLIDES')),
  pieces           integer not null check (pieces > 0),
  label            text,
  from_laboratory  text not null,
  from_country     text not null,
  to_laboratory    text,
  to_country       text,
  tissue_left      text not null check (tissue_left in ('YES', 'LAST', 'NOT_CONFIRMED')),
  last_agreed_by   text,
  cleared_by       text,
  permission       text not null check (permission in ('ALLOWED', 'DIGITAL_ONLY', 'ASK_COMPLIANCE')),
  document_needed  text not null,
  lead_days        integer not null,
  rule_source      text not null,
  rule_reviewed_on date not null,
  rule_version     integer not null,
  return_by        date,
  digital_address  text,
  made_by          text not null,
  made_at          timestamptz not null,
  constraint specimens_numbered unique (case_reference, number),
  constraint specimens_last_is_agreed check (tissue_left <> 'LAST' or last_agreed_by is not null)
);

create index specimens_of_a_request on specimens (request_id);
create index specimens_due_back on specimens (return_by) where return_by is not null;

-- Who had a parcel since when; the last row says where it is.
create table specimen_custody (
  id              uuid primary key,
  recorded        bigint generated always as identity,
  specimen_id     uuid not null references specimens,
  step            text not null constraint specimen_custody_step
                    check (step in ('HANDED_OVER', 'AT_CUSTOMS', 'RECEIVED', 'EXAMINED', 'SENT_BACK', 'RETURNED',
                                    'DAMAGED', 'LOST')),
  happened_on     date not null,
  holder          text not null,
  courier         text,
  tracking_number text,
  pieces          integer,
  note            text,
  recorded_by     text not null,
  recorded_at     timestamptz not null
);

create index specimen_custody_of_a_specimen on specimen_custody (specimen_id, recorded);

-- What travelled before passports were kept.
insert into specimens (id, case_reference, request_id, number, material, pieces, from_laboratory, from_country, tissue_left,
                       permission, document_needed, lead_days, rule_source, rule_reviewed_on, rule_version, return_by,
                       made_by, made_at)
select t.id, r.case_reference, r.id, row_number() over (partition by r.case_reference order by t.arranged_at),
       case r.kind when 'TISSUE_BLOCK' then 'BLOCK' when 'BLOOD_SMEAR' then 'BLOOD' else 'SLIDES' end, 1, 'Not recorded',
       coalesce(c.home_team_country, c.patient_country), 'NOT_CONFIRMED', coalesce(r.export_permission, 'ASK_COMPLIANCE'),
       coalesce(r.export_document, ''), 0, r.source, r.reviewed_on, 1, t.return_by, t.arranged_by, t.arranged_at
  from specimen_transports t
  join record_requests r on r.id = t.request_id
  join cases c on c.reference = r.case_reference;

insert into specimen_custody (id, specimen_id, step, happened_on, holder, courier, tracking_number, recorded_by, recorded_at)
select t.id, t.id, 'HANDED_OVER', t.arranged_at::date, t.courier, t.courier, t.tracking_number, t.arranged_by, t.arranged_at
  from specimen_transports t;

drop table specimen_transports;
