alter table record_requests add column translation_awaited boolean not null default false;
