-- How the second opinions that were delivered compare with the first ones: the last report of each case, field by field.
create view concordance_ledger as
select report.case_reference, report.delivered_at, entry.field, entry.outcome, entry.weight
  from (select distinct on (case_reference) id, case_reference, delivered_at
          from reports
         where delivered_at is not null
         order by case_reference, version desc) report
  join concordance_entries entry on entry.report_id = report.id;
