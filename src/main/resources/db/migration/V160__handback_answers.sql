-- What a treating team answers is a ledger: a second answer is added, and none is ever changed.
create table handback_answers (
  id           uuid primary key,
  given        bigint generated always as identity,
  handback_id  uuid not null references handbacks,
  decision     text not null check (decision in ('ADOPTED', 'PARTLY', 'DECLINED', 'UNDECIDED')),
  reason       text,
  question     text,
  passed_on_at timestamptz,
  answered_by  text not null,
  recorded_by  text,
  answered_at  timestamptz not null,
  constraint handback_answers_reason_unless_adopted check (decision not in ('PARTLY', 'DECLINED') or reason is not null)
);

create index handback_answers_of_a_handback on handback_answers (handback_id);

-- What happened to the letter, in its order.
create table handback_events (
  noted       bigint generated always as identity primary key,
  handback_id uuid not null references handbacks,
  kind        text not null check (kind in ('GIVEN_TO_FAMILY', 'SENT', 'OPENED', 'REMINDED', 'ANSWERED', 'PASSED_ON', 'ADDENDUM_SENT', 'ESCALATED')),
  happened_at timestamptz not null,
  by_whom     text
);

create index handback_events_of_a_handback on handback_events (handback_id);

insert into handback_answers (id, handback_id, decision, reason, answered_by, answered_at)
select gen_random_uuid(), id, decision, decision_reason, answered_by, answered_at
from handbacks where decision is not null;

insert into handback_events (handback_id, kind, happened_at, by_whom)
select id, kind, happened_at, by_whom
from (select id, 'SENT' as kind, sent_at as happened_at, written_by as by_whom from handbacks
      union all select id, 'OPENED', read_at, null from handbacks
      union all select id, 'ANSWERED', answered_at, answered_by from handbacks
      union all select id, 'ESCALATED', escalated_at, escalated_by from handbacks) happened
where happened_at is not null
order by happened_at;

alter table handbacks
  add column language text check (language in ('en', 'de', 'zh', 'hi')),
  drop constraint handbacks_reason_unless_adopted,
  drop column decision,
  drop column decision_reason,
  drop column answered_by,
  drop column answered_at;
