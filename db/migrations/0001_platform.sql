-- Who is signed in, what has been answered, what has been read, and what has happened.
create schema if not exists platform;
grant usage on schema platform to samsteg_app;

create table platform.sessions (
  token_hash bytea primary key,
  actor_kind text not null check (actor_kind in ('staff', 'participant')),
  actor_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- Unused for longer than this, the session has ended.
  idle_minutes integer not null default 60 check (idle_minutes > 0),
  revoked_at timestamptz
);
create index on platform.sessions (actor_id);

-- A sign-in under way at the identity provider; its row is spent once.
create table platform.sign_ins (
  state_hash bytea primary key,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  created_at timestamptz not null default now()
);

create table platform.idempotency_keys (
  actor_id uuid not null,
  key uuid not null,
  route text not null,
  request_hash bytea not null,
  status integer,
  body jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);

-- Reads and denials as well as writes. Ids only: never a name or a number of a person.
create table platform.audit_entries (
  id uuid primary key,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor_id uuid,
  agency_id uuid,
  unit_id uuid,
  action text not null,
  outcome text not null check (outcome in ('allowed', 'denied')),
  case_id uuid,
  record_id uuid,
  reason text not null
);
create index on platform.audit_entries (case_id, at);

-- What has happened, in the past tense, for slices that read: ids only.
create table platform.events (
  id uuid primary key,
  at timestamptz not null default now(),
  name text not null,
  case_id uuid not null,
  record_id uuid not null,
  actor_id uuid not null,
  agency_id uuid
);
create index on platform.events (case_id, at desc);
