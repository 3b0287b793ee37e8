create schema cases;
grant usage on schema cases to samsteg_app;

-- A case begins as a referral (aktualisering) and keeps its row through discharge and follow-up: nobody disappears.
create table cases.cases (
  id uuid primary key,
  programme_id uuid not null references programmes.programmes,
  participant_id uuid not null references participants.participants,
  responsible_agency_id uuid not null references agencies.agencies,
  model_key text not null,
  model_version integer not null,
  status text not null check (status in ('referred', 'waiting', 'active', 'discharged', 'declined', 'closed')),
  phase text not null,
  referred_on date not null,
  referred_from_agency_id uuid references agencies.agencies,
  referred_by uuid references agencies.staff,
  decided_on date,
  decided_by uuid references agencies.staff,
  admitted_on date,
  discharged_on date,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  foreign key (model_key, model_version) references programmes.models
);
create index on cases.cases (participant_id);
create index on cases.cases (programme_id, status);
create index on cases.cases (responsible_agency_id, status);
create index on cases.cases (referred_by);
-- One way through a programme at a time. A second referral is let in and waits for the one who decides: turning it
-- away would tell another agency that the person is known here.
create unique index one_open_case on cases.cases (programme_id, participant_id) where status in ('waiting', 'active');

-- What was written when the person was referred. Apart from the case, as those on a team need not know of it.
create table cases.referrals (
  case_id uuid primary key references cases.cases,
  from_agency_id uuid references agencies.agencies,
  reason text not null,
  criteria_answers jsonb not null,
  -- How to reach the person, as it was said then: what is on file for one who is known since before stands untouched.
  reach_at text
);

-- Each decision with the criteria as they stood: kept, as a waiting list means deciding again.
create table cases.decisions (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  decision text not null check (decision in ('admit', 'wait', 'decline')),
  reason text not null,
  offered_instead text,
  criteria_checks jsonb not null,
  decided_on date not null,
  decided_by uuid not null references agencies.staff,
  -- Version 7 ids do not order two decisions of one moment.
  made_at timestamptz not null default now()
);
create index on cases.decisions (case_id, made_at);

create table cases.phase_changes (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  phase text not null,
  from_on date not null,
  changed_by uuid not null references agencies.staff
);
create index on cases.phase_changes (case_id, from_on);

-- A row ends by a date and is never removed: continuity of the coach matters to the outcome, so it is kept.
create table cases.team_members (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  staff_id uuid not null references agencies.staff,
  agency_id uuid not null references agencies.agencies,
  professional_role text not null,
  is_lead boolean not null default false,
  from_on date not null,
  to_on date,
  ended_reason text,
  check (to_on is null or to_on >= from_on)
);
create index on cases.team_members (case_id);
create index on cases.team_members (staff_id);
create unique index one_lead_coach on cases.team_members (case_id) where is_lead and to_on is null;
create unique index once_on_the_team on cases.team_members (case_id, staff_id) where to_on is null;

create table cases.discharges (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  discharged_on date not null,
  reason text not null,
  outcome text not null check (outcome in ('work', 'studies', 'closer-to-work', 'unchanged', 'further-away', 'unknown')),
  summary text not null,
  support_after text not null,
  discharged_by uuid not null references agencies.staff,
  reopened_on date,
  reopened_reason text
);
create unique index one_discharge on cases.discharges (case_id) where reopened_on is null;

create table cases.income_sources (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  occasion text not null check (occasion in ('before', 'after', 'follow-up')),
  source text not null,
  percent integer not null check (percent between 0 and 100),
  on_day date not null
);
create index on cases.income_sources (case_id);

-- Due six months after discharge by the model's cadence; a row is written when it is done or given up.
create table cases.follow_ups (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  discharge_id uuid not null references cases.discharges,
  result text not null check (result in ('done', 'given-up')),
  on_day date not null,
  occupation text,
  note text not null,
  given_up_reason text,
  followed_up_by uuid not null references agencies.staff,
  unique (discharge_id)
);

-- The only stored part of a task: that someone asked not to see it until a day.
create table cases.snoozes (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  staff_id uuid not null references agencies.staff,
  rule text not null,
  subject_kind text not null,
  subject_id text not null,
  -- The occurrence that was put off; null hides later ones too.
  due_on date,
  until_on date not null,
  unique (staff_id, rule, subject_kind, subject_id)
);
