-- Ways in beside the identity provider, how fresh a session is, and who let whom in.
alter table platform.sessions
  -- How the session is named to its owner; the hash of the token never leaves the database.
  add column id uuid not null default gen_random_uuid() unique,
  -- The families only, so that a person knows her own devices again; never the whole user agent.
  add column browser text not null default 'other' check (browser in ('chrome', 'edge', 'firefox', 'safari', 'other')),
  add column system text not null default 'other' check (system in ('windows', 'macos', 'linux', 'android', 'ios', 'other')),
  add column method text not null default 'provider' check (method in ('provider', 'passkey', 'demo')),
  -- When the person last showed who they are; null: nobody knows how long ago.
  add column confirmed_at timestamptz;

-- What a sign-in under way at the provider is for. `confirm`: the one signed in shows again who they are.
alter table platform.sign_ins
  add column purpose text not null default 'sign-in' check (purpose in ('sign-in', 'confirm', 'invitation')),
  add column session_hash bytea,
  add column invitation_id uuid;

create table platform.passkeys (
  id uuid primary key,
  actor_kind text not null check (actor_kind in ('staff', 'participant')),
  actor_id uuid not null,
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index on platform.passkeys (actor_id);

-- A challenge is answered once, within minutes; only its hash is kept.
create table platform.passkey_challenges (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('sign-in', 'confirm', 'register', 'invitation')),
  -- Whose session or invitation it was made for; none for a sign-in.
  session_hash bytea,
  invitation_id uuid,
  created_at timestamptz not null default now()
);

-- A one-time code that lets a person add their first way in. Only its hash is kept.
create table platform.invitations (
  id uuid primary key,
  code_hash bytea not null unique,
  actor_kind text not null check (actor_kind in ('staff', 'participant')),
  actor_id uuid not null,
  -- Null: the operator, from the command line.
  made_by uuid references agencies.staff,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on platform.invitations (actor_id);

-- A browser on which a person has signed in with a passkey: others' failed tries do not count against it.
create table platform.known_devices (
  token_hash bytea not null,
  actor_kind text not null check (actor_kind in ('staff', 'participant')),
  actor_id uuid not null,
  last_used_at timestamptz not null default now(),
  primary key (token_hash, actor_id)
);

-- A change that gives someone more power waits for a second person.
create table agencies.account_proposals (
  id uuid primary key,
  agency_id uuid not null references agencies.agencies,
  staff_id uuid not null references agencies.staff,
  kind text not null check (kind in ('role', 'sign-in', 'invitation')),
  role text check (role in ('coach', 'team-leader', 'professional', 'project-owner', 'funder', 'administrator')),
  sign_in_issuer text,
  sign_in_subject text,
  -- Of the account, as it was when the change was proposed.
  staff_version integer not null,
  proposed_by uuid not null references agencies.staff,
  proposed_at timestamptz not null default now(),
  -- Null with an outcome: the operator, from the command line.
  decided_by uuid references agencies.staff,
  decided_at timestamptz,
  outcome text check (outcome in ('approved', 'declined', 'overtaken')),
  check ((kind = 'role') = (role is not null)),
  check ((kind = 'sign-in') = (sign_in_issuer is not null and sign_in_subject is not null)),
  check ((outcome is null) = (decided_at is null)),
  -- The rule itself: nobody approves their own proposal.
  check (outcome is distinct from 'approved' or decided_by is distinct from proposed_by)
);
create index on agencies.account_proposals (agency_id);
-- One open proposal of a kind for each account.
create unique index on agencies.account_proposals (staff_id, kind) where outcome is null;
