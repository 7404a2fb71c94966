alter table cost_estimates
  add column format        text,
  add column country       text constraint cost_estimates_country check (country ~ '^[A-Z]{2}$'),
  add column urgency       text,
  add column extras        text not null default '',
  add column rule_version  integer,
  add column change_reason text,
  add column superseded_at timestamptz,
  add column format_asked  text,
  add column answer_words  text,
  -- What the price covered, in the words of estimates from before there were items.
  alter column covers drop not null,
  drop constraint cost_estimates_answer,
  add constraint cost_estimates_answer check (answer in ('ACCEPTED', 'OTHER_FORMAT', 'DECLINED'));

update cost_estimates
   set format = cases.format_wished, urgency = cases.urgency
  from cases
 where cases.reference = cost_estimates.case_reference;

alter table cost_estimates
  alter column format set not null,
  alter column urgency set not null,
  add constraint cost_estimates_other_format_is_named check (((answer = 'OTHER_FORMAT') is true) = (format_asked is not null));

create unique index cost_estimates_one_accepted_of_a_case on cost_estimates (case_reference)
  where answer = 'ACCEPTED' and superseded_at is null;

create table cost_items (
  estimate_id uuid not null references cost_estimates,
  position    integer not null,
  item        text not null,
  included    boolean not null,
  low         integer,
  high        integer,
  primary key (estimate_id, position),
  constraint cost_items_range check ((low is null) = (high is null) and 0 <= low and low <= high)
);

insert into cost_items (estimate_id, position, item, included, low, high)
select id, 0, 'REVIEW', true, low, high
  from cost_estimates;
