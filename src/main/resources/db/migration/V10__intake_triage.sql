create table triage (
  case_reference   text primary key references cases,
  window_days      integer,
  window_by_doctor boolean not null default false,
  proposal         text constraint triage_proposal check (proposal in
                     ('ACCEPT', 'ACCEPT_EXPEDITED', 'ACCEPT_IN_PARALLEL', 'FIRST_PLAN_IS_RIGHT', 'OUT_OF_SCOPE')),
  reasons          text,
  proposed_at      timestamptz,
  decision         text constraint triage_decision check (decision in
                     ('ACCEPT', 'ACCEPT_EXPEDITED', 'ACCEPT_IN_PARALLEL', 'FIRST_PLAN_IS_RIGHT', 'OUT_OF_SCOPE')),
  overridden       boolean not null default false,
  reason           text,
  decided_by       text,
  decided_at       timestamptz,
  constraint triage_override_has_reason check (not overridden or reason is not null),
  constraint triage_decision_has_a_name check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);

create table cost_estimates (
  id             uuid primary key,
  case_reference text not null references cases,
  made           bigint generated always as identity,
  low            integer not null,
  high           integer not null,
  currency       text not null constraint cost_estimates_currency check (currency ~ '^[A-Z]{3}$'),
  covers         text not null,
  source         text not null,
  reviewed_on    date not null,
  made_at        timestamptz not null,
  sent_at        timestamptz,
  answer         text constraint cost_estimates_answer check (answer in ('ACCEPTED', 'DECLINED')),
  answered_by    text,
  answered_at    timestamptz,
  constraint cost_estimates_range check (0 <= low and low <= high),
  constraint cost_estimates_answer_has_a_name check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);

create index cost_estimates_of_a_case on cost_estimates (case_reference, made desc);

create table idempotency_keys (
  place      text not null,
  key        text not null,
  body_hash  text not null,
  answer     text,
  stored_at  timestamptz not null,
  primary key (place, key)
);

create index idempotency_keys_by_age on idempotency_keys (stored_at);
