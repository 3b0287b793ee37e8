-- Retention (gallring): what is no longer needed goes when its time is out, by a list that two people have agreed on.
create schema retention;
grant usage on schema retention to samsteg_app;

-- For how long each kind of agency keeps what it has written: data from retention/rules.yaml, as the law is.
create table retention.rules (
  key text primary key,
  agency_kinds text[] not null,
  -- Counted from the last entry of the agency in the case. Null: nothing goes until the agency has a plan of its own.
  keep_years integer check (keep_years > 0),
  -- How long after that the removal may take: to the end of the next calendar year, or none.
  done_by text not null check (done_by in ('end-of-next-year', 'at-once')),
  -- What was written about a child is never proposed: other times hold.
  except_children boolean not null,
  content jsonb not null
);

-- What an agency has decided itself (informationshanteringsplan).
create table retention.agency_plans (
  agency_id uuid primary key references agencies.agencies,
  rule_key text not null references retention.rules,
  keep_years integer check (keep_years > 0),
  -- The decision it follows from, as its register names it.
  document text not null,
  decided_on date not null,
  -- Born on these days of a month: kept for research.
  sample_birth_days integer[] not null default '{}',
  set_at timestamptz not null default now()
);

-- Something stops it: in one case, or in every case of a person.
create table retention.holds (
  id uuid primary key,
  agency_id uuid not null references agencies.agencies,
  case_id uuid not null references cases.cases,
  participant_id uuid not null references participants.participants,
  whole_person boolean not null,
  reason text not null check (reason in ('dispute', 'supervision', 'request', 'postponed', 'other')),
  -- The last day it holds; null: until it is lifted.
  until_on date,
  set_by uuid not null references agencies.staff,
  set_at timestamptz not null default now(),
  lifted_by uuid references agencies.staff,
  lifted_at timestamptz,
  check (num_nonnulls(lifted_by, lifted_at) in (0, 2))
);
create index on retention.holds (participant_id);
create index on retention.holds (case_id);

-- What one proposes and another approves.
create table retention.lists (
  id uuid primary key,
  agency_id uuid not null references agencies.agencies,
  proposed_by uuid not null references agencies.staff,
  proposed_at timestamptz not null,
  decided_by uuid references agencies.staff,
  decided_at timestamptz,
  outcome text check (outcome in ('approved', 'declined')),
  -- Every case on it has been dealt with.
  done_at timestamptz,
  check (num_nonnulls(decided_by, decided_at, outcome) in (0, 3)),
  -- The rule itself: two persons.
  check (outcome is distinct from 'approved' or decided_by <> proposed_by)
);
create index on retention.lists (agency_id, proposed_at);

-- One agency's records in one case, on a list. It outlives them, and so refers to nothing.
create table retention.items (
  list_id uuid not null references retention.lists,
  case_id uuid not null,
  last_entry_on date not null,
  -- The last day that it had to be kept.
  kept_until date not null,
  done_by date not null,
  rule_key text not null,
  statute text not null,
  counts jsonb not null,
  -- 'held': someone stopped it in the meantime; 'changed': something was written since, or the rule was changed.
  outcome text check (outcome in ('removed', 'held', 'changed')),
  outcome_at timestamptz,
  primary key (list_id, case_id),
  check (num_nonnulls(outcome, outcome_at) in (0, 2))
);
create index on retention.items (case_id) where outcome is null;

-- What has gone, by its ids alone: so that a restored backup does not bring it back.
create table retention.deeds (
  id uuid primary key,
  at timestamptz not null,
  agency_id uuid not null,
  case_id uuid not null,
  -- The person, when nothing of her is left.
  participant_id uuid,
  list_id uuid not null,
  last_entry_on date not null,
  whole_case boolean not null,
  counts jsonb not null
);
create index on retention.deeds (case_id);
