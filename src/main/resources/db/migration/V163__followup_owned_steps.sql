-- Each next step has somebody who sees to it and a day, and words that the family reads.
alter table next_steps
  drop constraint next_steps_kind_check,
  add constraint next_steps_kind_check check (kind in ('TEST', 'TRIAL', 'REFERRAL', 'TREATMENT_ELSEWHERE', 'SUPPORTIVE_CARE', 'NOTHING', 'OTHER')),
  add column owner text not null default 'COORDINATOR' check (owner in ('FAMILY', 'HOME_TEAM', 'COORDINATOR', 'SPECIALIST')),
  add column owner_name text,
  add column due_on date,
  add column family_words text;

alter table next_steps alter column owner drop default;

-- What must be seen to before somebody travels to a treatment.
create table next_step_checks (
  step_id    uuid not null references next_steps,
  item       text not null,
  state      text not null check (state in ('OPEN', 'DONE', 'NOT_NEEDED')),
  note       text,
  changed_by text,
  changed_at timestamptz,
  primary key (step_id, item)
);
