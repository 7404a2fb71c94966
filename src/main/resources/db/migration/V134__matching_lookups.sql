-- What a short list asks of all cases: those of one family, and who has taken any lately.
create index cases_by_contact on cases (lower(contact_email));

create index invitations_accepted on invitations (answered_at) where state = 'ACCEPTED';
