-- The pre-study context (ADR 23): it stands apart, holds no case and refers to none. Every table of its schemas names its
-- pre-study, and one row-security rule covers them all (db/views/033_prestudies.sql).
create schema prestudies;
grant usage on schema prestudies to samsteg_app;

create table prestudies.prestudies (
  id uuid primary key,
  name text not null,
  -- What the pre-study wants to know: the problem statement that leads the work.
  question text not null,
  purpose text not null default '',
  starts_on date not null,
  ends_on date not null,
  owner_agency_id uuid not null references agencies.agencies,
  -- Whole kronor; null while nobody has decided.
  budget_sek bigint check (budget_sek >= 0),
  ended_on date,
  created_by uuid not null references agencies.staff,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  check (ends_on >= starts_on)
);

-- Who works on it. The leader decides who; a reader only reads.
create table prestudies.members (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  staff_id uuid not null references agencies.staff,
  part text not null check (part in ('leader', 'member', 'reader')),
  task text not null default '',
  joined_on date not null,
  left_on date,
  version integer not null default 1
);
create unique index members_now on prestudies.members (prestudy_id, staff_id) where left_on is null;
create index members_of_staff on prestudies.members (staff_id) where left_on is null;

create table prestudies.milestones (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  name text not null,
  due_on date not null,
  done_on date,
  responsible_staff_id uuid references agencies.staff,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index milestones_of_prestudy on prestudies.milestones (prestudy_id, due_on);

-- The log of decisions: written once; a later decision replaces an earlier one by saying so.
create table prestudies.decisions (
  id uuid primary key,
  prestudy_id uuid not null references prestudies.prestudies,
  decided_on date not null,
  decision text not null,
  why text not null default '',
  decided_by text not null default '',
  replaces_id uuid references prestudies.decisions,
  recorded_by uuid not null references agencies.staff,
  recorded_at timestamptz not null default now()
);
create index decisions_of_prestudy on prestudies.decisions (prestudy_id, decided_on);

create table prestudies.funding_projects (
  id uuid primary key,
  prestudy_id uuid not null unique references prestudies.prestudies,
  content jsonb not null,
  content_hash text not null,
  imported_at timestamptz not null default now(),
  version integer not null default 1
);
