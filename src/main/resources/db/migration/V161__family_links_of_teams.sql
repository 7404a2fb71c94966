-- A treating team's link ends; a new letter to the team renews it.
alter table personal_links add column renewed_at timestamptz;
