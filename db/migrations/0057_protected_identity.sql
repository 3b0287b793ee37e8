-- Who a person with a protected identity is. The ordinary rows hold a stand-in, so that no list, file or search can show more.
create table participants.protected_details (
  participant_id uuid primary key references participants.participants,
  owner_agency_id uuid not null references agencies.agencies,
  -- Name, day of birth, municipality, number, ways to reach her and what her referrals said of her: sealed.
  details text not null,
  version integer not null default 1
);

-- That a protection was recorded, and that it was lifted.
create table participants.protections (
  id uuid primary key,
  participant_id uuid not null references participants.participants,
  owner_agency_id uuid not null references agencies.agencies,
  kind text not null check (kind in ('marked', 'protected-registration', 'assumed')),
  recorded_by uuid not null references agencies.staff,
  recorded_at timestamptz not null default platform.now(),
  lifted_by uuid references agencies.staff,
  lifted_at timestamptz,
  lifted_reason text,
  check (num_nonnulls(lifted_by, lifted_at, lifted_reason) in (0, 3))
);
create unique index protected_once on participants.protections (participant_id) where lifted_at is null;
