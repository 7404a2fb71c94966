-- What each case counts by in the outcomes, once its second opinion was delivered and compared with the first one.
create view oversight_ledgers_now as
select ledger.case_reference, ledger.delivered_at, told.tumour_type, listed.service_type, listed.days_to_report, ledger.lines,
       array(select distinct topic from case_questions where case_reference = ledger.case_reference order by topic) as topics,
       team.sent_at is not null as is_sent, team.decision
  from (select case_reference, delivered_at, array_agg(field || ' ' || outcome || ' ' || weight order by field) as lines
          from concordance_ledger
         group by case_reference, delivered_at) ledger
  join cases told on told.reference = ledger.case_reference
  left join oversight_cases listed on listed.reference = ledger.case_reference
  left join home_team_answers team on team.case_reference = ledger.case_reference;

-- The same, kept in step: a year of it is one reading of one table.
create table oversight_ledgers (
  case_reference text primary key,
  delivered_at   timestamptz not null,
  tumour_type    text not null,
  service_type   text,
  days_to_report integer,
  lines          text[] not null,
  topics         text[] not null,
  is_sent        boolean not null,
  decision       text
);

create index oversight_ledgers_by_delivery on oversight_ledgers (delivered_at);

insert into oversight_ledgers select * from oversight_ledgers_now;
