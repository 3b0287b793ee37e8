create schema assessments;
grant usage on schema assessments to samsteg_app;

-- One party's part of the mapping, for one area of life.
create table assessments.parts (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null,
  area text not null check (area in ('health', 'everyday-life', 'work', 'studies', 'economy', 'network')),
  view text not null check (view in ('supports', 'neither', 'hinders', 'hinders-much', 'not-known')),
  findings text not null,
  needs text not null default '',
  assessed_on date not null,
  assessed_by uuid not null references agencies.staff,
  shared_with_participant boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (case_id, owner_agency_id, area)
);

-- The joint statement: is a way to work possible now, on what conditions, with which measures, by whom.
create table assessments.statements (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null default 'assessment',
  possible text not null check (possible in ('yes', 'with-conditions', 'not-now')),
  conditions text not null default '',
  reasoning text not null,
  measures jsonb not null,
  stated_on date not null,
  stated_by uuid not null references agencies.staff,
  person_view text not null default '',
  shared_with_participant boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index on assessments.statements (case_id, stated_on);
