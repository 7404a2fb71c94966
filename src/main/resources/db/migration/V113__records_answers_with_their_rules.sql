alter table record_requests
  add column rule_version integer,
  add column limit_rule   text,
  add column answered_at  timestamptz;
