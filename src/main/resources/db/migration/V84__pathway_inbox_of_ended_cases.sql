-- A message for a case whose pathway has ended: kept, and not tried again.
alter table pathway_inbox add column given_up_at timestamptz;

drop index pathway_inbox_waiting;
create index pathway_inbox_waiting on pathway_inbox (try_again_at) where delivered_at is null and given_up_at is null;
