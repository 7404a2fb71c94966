-- A hospital that only treats at home may stand here too: then its group is known, and nobody of that group is proposed.
create table centres (
  id             uuid primary key,
  version        integer not null default 0,
  name           text not null constraint centres_one_of_each_name unique,
  hospital_group text,
  city           text,
  country        text not null check (country ~ '^[A-Z]{2}$'),
  zone           text not null,
  price_band     integer not null check (price_band between 1 and 5),
  formats        text[] not null check (formats <@ array['REMOTE', 'VIDEO', 'IN_PERSON', 'BOARD'])
);

insert into centres (id, name, country, zone, price_band, formats)
select gen_random_uuid(), centre, min(country),
       case min(country) when 'IN' then 'Asia/Kolkata' when 'CN' then 'Asia/Shanghai' when 'DE' then 'Europe/Berlin'
                         when 'US' then 'America/Chicago' when 'GB' then 'Europe/London' else 'UTC' end,
       2, array['REMOTE', 'VIDEO', 'IN_PERSON', 'BOARD']
  from specialists group by centre;

create table specialist_tumours (
  specialist_id  uuid not null references specialists,
  tumour_type    text not null,
  cases_per_year integer not null check (cases_per_year >= 0),
  primary key (specialist_id, tumour_type)
);

insert into specialist_tumours (specialist_id, tumour_type, cases_per_year)
select distinct s.id, tumour, s.cases_per_year from specialists s cross join unnest(s.tumour_types) tumour;

create table specialist_hours (
  specialist_id uuid not null references specialists,
  weekday       integer not null check (weekday between 1 and 7),
  works_from    time not null,
  works_to      time not null,
  primary key (specialist_id, weekday),
  constraint specialist_hours_end_after_they_begin check (works_to > works_from)
);

insert into specialist_hours (specialist_id, weekday, works_from, works_to)
select s.id, weekday, '09:00', '17:00' from specialists s cross join generate_series(1, 5) weekday;

create table specialist_absences (
  specialist_id uuid not null references specialists,
  absent_from   date not null,
  absent_to     date not null,
  primary key (specialist_id, absent_from),
  constraint specialist_absences_end_after_they_begin check (absent_to >= absent_from)
);

create table specialist_ties (
  specialist_id uuid not null references specialists,
  kind          text not null check (kind in ('REFERRAL_INCOME', 'EMPLOYMENT', 'SHARES', 'FAMILY')),
  party         text not null,
  primary key (specialist_id, kind, party)
);

alter table specialists
  add column version           integer not null default 0,
  add column centre_id         uuid references centres,
  add column specialties       text[],
  add column sub_specialty     text,
  add column licence_countries text[],
  add column formats           text[] check (formats <@ array['REMOTE', 'VIDEO', 'IN_PERSON', 'BOARD']),
  add column zone              text,
  add column calendar          text,
  add column cases_per_week    integer check (cases_per_week >= 0),
  add column price_band        integer check (price_band between 1 and 5),
  add column mail              text,
  add column chairs_boards     boolean not null default false,
  add column is_active         boolean not null default true;

update specialists s
   set centre_id = c.id, zone = c.zone, sub_specialty = s.discipline,
       specialties = array[case when s.discipline = 'Haematology' then 'HAEMATOLOGY' else 'MEDICAL_ONCOLOGY' end],
       licence_countries = array[s.country], formats = c.formats, cases_per_week = s.max_open_cases, price_band = c.price_band,
       mail = coalesce(s.username, 'specialist-' || s.id) || '@second-opinion.example'
  from centres c where c.name = s.centre;

alter table specialists
  alter column centre_id set not null,
  alter column specialties set not null,
  alter column licence_countries set not null,
  alter column formats set not null,
  alter column zone set not null,
  alter column cases_per_week set not null,
  alter column price_band set not null,
  alter column mail set not null,
  add constraint specialists_one_of_each_mail unique (mail),
  drop column centre,
  drop column country,
  drop column discipline,
  drop column tumour_types,
  drop column cases_per_year,
  drop column max_open_cases;

create index specialists_of_a_centre on specialists (centre_id);
