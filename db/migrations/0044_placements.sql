create schema placements;
grant usage on schema placements to samsteg_app;

create table placements.employers (
  id uuid primary key,
  owner_agency_id uuid not null references agencies.agencies,
  name text not null,
  organisation_number text,
  industry text not null default '',
  city text not null default '',
  contact_name text not null default '',
  contact_phone text not null default '',
  contact_email text not null default '',
  version integer not null default 1
);
create index on placements.employers (owner_agency_id, name);

create table placements.placements (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null default 'placement',
  kind text not null,
  employer_id uuid not null references placements.employers,
  supervisor_name text not null default '',
  supervisor_phone text not null default '',
  tasks text not null,
  starts_on date not null,
  ends_on date,
  state text not null default 'planned' check (state in ('planned', 'running', 'ended', 'broken-off')),
  outcome text check (outcome in ('job', 'extended', 'new-placement', 'learned', 'broken-off-health', 'broken-off-employer', 'broken-off-person')),
  outcome_words text not null default '',
  shared_with_participant boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index on placements.placements (case_id);

create table placements.hour_steps (
  id uuid primary key,
  placement_id uuid not null references placements.placements,
  from_on date not null,
  hours_per_week numeric(4, 1) not null check (hours_per_week between 0 and 40),
  unique (placement_id, from_on)
);

create table placements.adaptations (
  id uuid primary key,
  placement_id uuid not null references placements.placements,
  words text not null,
  in_place_on date,
  position integer not null
);
create index on placements.adaptations (placement_id);

-- Follow-up of both sides: the participant's and the employer's, each with what came of it.
create table placements.follow_ups (
  id uuid primary key,
  placement_id uuid not null references placements.placements,
  side text not null check (side in ('participant', 'employer')),
  due_on date not null,
  done_on date,
  came_of_it text not null default '',
  done_by uuid references agencies.staff
);
create index on placements.follow_ups (placement_id);

-- First meeting face to face with an employer about this person (IPS: within 30 days).
create table placements.employer_contacts (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null default 'work',
  employer_id uuid not null references placements.employers,
  contacted_on date not null,
  way text not null check (way in ('face-to-face', 'phone', 'mail')),
  note text not null default '',
  contacted_by uuid not null references agencies.staff,
  shared_with_participant boolean not null default true,
  version integer not null default 1
);
create index on placements.employer_contacts (case_id);

create table placements.jobs (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null default 'work',
  placement_id uuid references placements.placements,
  employer_id uuid references placements.employers,
  starts_on date not null,
  ends_on date,
  hours_per_week numeric(4, 1) not null check (hours_per_week > 0 and hours_per_week <= 80),
  paid boolean not null,
  subsidy text,
  title text not null,
  shared_with_participant boolean not null default true,
  version integer not null default 1
);
create index on placements.jobs (case_id);
