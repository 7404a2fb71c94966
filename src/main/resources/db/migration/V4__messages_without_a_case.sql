-- A digest of somebody's tasks belongs to no case.
alter table outbox alter column case_reference drop not null;
