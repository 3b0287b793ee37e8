create schema plans;
grant usage on schema plans to samsteg_app;

-- One joint plan a case. The four parts the law asks of a SIP (SoL 10:8, HSL 16:4) are measures, whose they are,
-- others' measures, and the agency with overall responsibility.
create table plans.plans (
  id uuid primary key,
  case_id uuid not null unique references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null default 'plan',
  overall_agency_id uuid not null references agencies.agencies,
  summary text not null default '',
  started_on date not null,
  next_review_on date,
  shared_with_participant boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

-- Each saved version, whole, so that anyone can see what the plan said when it was agreed.
create table plans.versions (
  plan_id uuid not null references plans.plans,
  version integer not null,
  content jsonb not null,
  -- What this version did to the one before it, and to what: 'activity-added', 'Studiebesök'.
  change text not null,
  subject text not null default '',
  saved_by uuid not null references agencies.staff,
  saved_at timestamptz not null default now(),
  primary key (plan_id, version)
);

-- What the person said of one version. Said anew, never changed: the latest is what holds.
create table plans.agreements (
  id uuid primary key,
  plan_id uuid not null references plans.plans,
  plan_version integer not null,
  answer text not null check (answer in ('agrees', 'partly', 'disagrees')),
  words text not null default '',
  how text not null check (how in ('self', 'meeting', 'phone', 'letter')),
  said_on date not null,
  recorded_by_staff uuid references agencies.staff,
  recorded_by_participant uuid references participants.participants,
  created_at timestamptz not null default now(),
  foreign key (plan_id, plan_version) references plans.versions,
  check (num_nonnulls(recorded_by_staff, recorded_by_participant) = 1),
  check ((how = 'self') = (recorded_by_participant is not null))
);
create index on plans.agreements (plan_id, created_at desc);

create table plans.goals (
  id uuid primary key,
  plan_id uuid not null references plans.plans,
  words text not null,
  track text check (track in ('health', 'everyday-life', 'work', 'studies', 'economy')),
  state text not null default 'open' check (state in ('open', 'reached', 'let-go')),
  position integer not null
);
create index on plans.goals (plan_id);

create table plans.steps (
  id uuid primary key,
  plan_id uuid not null references plans.plans,
  goal_id uuid references plans.goals,
  track text not null check (track in ('health', 'everyday-life', 'work', 'studies', 'economy')),
  title text not null,
  due_on date,
  done_on date,
  dropped boolean not null default false
);
create index on plans.steps (plan_id);

-- A measure with someone responsible: a principal (agency), the person, or someone else by name.
create table plans.activities (
  id uuid primary key,
  plan_id uuid not null references plans.plans,
  goal_id uuid references plans.goals,
  track text not null check (track in ('health', 'everyday-life', 'work', 'studies', 'economy')),
  title text not null,
  need text not null default '',
  responsible_kind text not null check (responsible_kind in ('agency', 'participant', 'other')),
  responsible_agency_id uuid references agencies.agencies,
  responsible_staff_id uuid references agencies.staff,
  responsible_other text,
  work_focused boolean not null default false,
  starts_on date not null,
  due_on date,
  done_on date,
  state text not null default 'planned' check (state in ('planned', 'running', 'done', 'stopped')),
  check ((responsible_kind = 'agency') = (responsible_agency_id is not null)),
  check ((responsible_kind = 'other') = (responsible_other is not null))
);
create index on plans.activities (plan_id);
create index on plans.activities (responsible_staff_id) where state in ('planned', 'running');
