-- What was expected when a case came to a stage, to be held against its report; the first word counts.
create table oversight_forecasts (
  case_reference text not null,
  stage          text not null,
  made_at        timestamptz not null,
  low            date not null,
  mid            date not null,
  risk           date not null,
  high           date not null,
  due_on         date,
  primary key (case_reference, stage)
);
