create table handbacks (
  id              uuid primary key,
  case_reference  text not null references cases constraint handbacks_one_per_case unique,
  is_consented    boolean not null,
  letter          text,
  written_by      text,
  written_at      timestamptz,
  sent_at         timestamptz,
  is_mailed       boolean,
  read_at         timestamptz,
  decision        text check (decision in ('ADOPTED', 'PARTLY', 'DECLINED', 'UNDECIDED')),
  decision_reason text,
  answered_by     text,
  answered_at     timestamptz,
  escalated_by    text,
  escalated_at    timestamptz,
  escalation      text,
  constraint handbacks_reason_unless_adopted check (decision is null or decision = 'ADOPTED' or decision_reason is not null)
);
