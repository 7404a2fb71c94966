-- To which treating teams a letter went, and what each decided last.
create view home_team_answers as
select handback.case_reference, handback.sent_at, answer.decision
  from handbacks handback
  left join lateral (select decision
                       from handback_answers
                      where handback_id = handback.id and decision <> 'UNDECIDED'
                      order by given desc
                      limit 1) answer on true
 where handback.sent_at is not null;
