-- A board's members may have no login; a mail to one of them may carry an iCalendar object.
alter table outbox
  drop constraint outbox_recipient_check,
  add constraint outbox_recipient_check
    check (recipient in ('FAMILY', 'HOME_TEAM', 'HOSPITAL', 'STAFF', 'GROUP', 'BOARD_MEMBER')),
  add column calendar text;
