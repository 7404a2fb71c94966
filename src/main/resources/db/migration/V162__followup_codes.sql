-- What became of the advice, as codes that can be counted and words beside them; the family and the coordinator may both tell.
alter table outcomes
  add column source    text not null default 'COORDINATOR' check (source in ('COORDINATOR', 'FAMILY')),
  add column done      text check (done in ('TREATED_AS_ADVISED', 'TREATED_AS_FIRST_PLANNED', 'TREATED_OTHERWISE', 'IN_A_TRIAL', 'TREATED_ELSEWHERE', 'SUPPORTIVE_CARE', 'NOT_DECIDED', 'NOT_KNOWN')),
  add column why_not   text check (why_not in ('PATIENTS_WISH', 'TOLERANCE', 'ACCESS', 'COST', 'HOME_TEAMS_VIEW', 'OTHER')),
  add column condition text check (condition in ('BETTER', 'STABLE', 'WORSE', 'DIED', 'NOT_KNOWN')),
  add column wants_call boolean not null default false,
  alter column what_happened drop not null,
  drop constraint outcomes_once_a_day,
  add constraint outcomes_once_a_day unique (case_reference, day, source);

alter table outcomes alter column source drop default;
