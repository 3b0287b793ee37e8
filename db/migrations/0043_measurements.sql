create schema measurements;
grant usage on schema measurements to samsteg_app;

-- Raw answers with the version of the instrument that asked: a score can always be made again.
create table measurements.measurements (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null check (category in ('progress', 'health')),
  instrument_key text not null,
  instrument_version integer not null,
  respondent text not null check (respondent in ('participant', 'caseworker')),
  measured_on date not null,
  answers jsonb not null,
  notes jsonb not null default '{}',
  score numeric(7, 2),
  imputed integer not null default 0,
  recorded_by_staff uuid references agencies.staff,
  recorded_by_participant uuid references participants.participants,
  shared_with_participant boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  -- Recorded by mistake: the row stays to be read, and counts nowhere.
  mistaken_on date,
  mistaken_by uuid references agencies.staff,
  mistaken_reason text,
  check ((recorded_by_staff is null) <> (recorded_by_participant is null)),
  check (num_nonnulls(mistaken_on, mistaken_by, mistaken_reason) in (0, 3))
);
create index on measurements.measurements (case_id, instrument_key, measured_on);

-- A routine that an answer set going, such as PHQ-9 item 9: open until someone has done it and said so.
create table measurements.routines (
  id uuid primary key,
  measurement_id uuid not null references measurements.measurements,
  case_id uuid not null references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null default 'health',
  key text not null,
  started_on date not null,
  done_on date,
  done_by uuid references agencies.staff,
  done_steps jsonb not null default '[]',
  note text not null default '',
  shared_with_participant boolean not null default false,
  version integer not null default 1
);
create index on measurements.routines (case_id) where done_on is null;
