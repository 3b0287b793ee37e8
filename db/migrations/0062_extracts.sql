-- The register extract (GDPR art. 15): each agency that is controller makes its own part of what is kept about a person.
create schema extracts;
grant usage on schema extracts to samsteg_app;

-- That a person asked one agency for its part, in one case, and the part itself once it has been checked.
create table extracts.orders (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  participant_id uuid not null references participants.participants,
  agency_id uuid not null references agencies.agencies,
  -- Null: the person asked by herself.
  ordered_by_staff uuid references agencies.staff,
  ordered_at timestamptz not null,
  -- When the law wants it answered.
  due_on date not null,
  released_at timestamptz,
  released_by uuid references agencies.staff,
  -- The part as it was released, with its masks; sealed JSON. Empty until then.
  released text not null default '',
  check (num_nonnulls(released_at, released_by) in (0, 2))
);
create index on extracts.orders (participant_id);
create index on extracts.orders (agency_id) where released_at is null;
-- An agency is asked once until it has answered.
create unique index one_open_order on extracts.orders (case_id, agency_id) where released_at is null;

-- A part that is being checked: what it holds, the passages that may be about somebody else, and what was chosen for each.
-- Removed when the part is released. Apart from the order, as the person may see the order and not this.
create table extracts.drafts (
  order_id uuid primary key references extracts.orders,
  case_id uuid not null references cases.cases,
  agency_id uuid not null references agencies.agencies,
  made_at timestamptz not null,
  made_by uuid not null references agencies.staff,
  content text not null,
  flags text not null,
  version integer not null default 1
);
