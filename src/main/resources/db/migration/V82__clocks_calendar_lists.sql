-- The lists of holidays that open due dates were last counted by.
create table calendar_lists (
  only_row    boolean primary key check (only_row),
  fingerprint text not null
);
