-- What the family wishes beside the format, and whether it finds it hard to tell the treating team.
alter table cases
  add column countries_wished       text[] not null default '{}',
  add column languages_wished       text[] not null default '{}',
  add column home_team_hard_to_tell boolean not null default false;
