-- One person in the records of one agency. Name, contact and number lie apart, as they are shared apart.
create schema participants;
grant usage on schema participants to samsteg_app;

create table participants.participants (
  id uuid primary key,
  owner_agency_id uuid not null references agencies.agencies,
  given_name text not null,
  family_name text not null,
  birth_date date,
  sex text check (sex in ('woman', 'man', 'other')),
  municipality text,
  preferred_language text not null default 'sv',
  sign_in_issuer text,
  sign_in_subject text,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  unique (sign_in_issuer, sign_in_subject)
);
create index on participants.participants (owner_agency_id);

create table participants.personal_numbers (
  participant_id uuid primary key references participants.participants,
  owner_agency_id uuid not null references agencies.agencies,
  personal_number text not null check (personal_number ~ '^[0-9]{12}$'),
  kind text not null check (kind in ('personal', 'coordination')),
  -- The agency is part of the key: another agency's person must not be revealed by a violation.
  unique (owner_agency_id, personal_number)
);

create table participants.contacts (
  participant_id uuid primary key references participants.participants,
  owner_agency_id uuid not null references agencies.agencies,
  phone text,
  email text,
  address text,
  postal_code text,
  city text,
  best_way text not null default 'phone' check (best_way in ('phone', 'text-message', 'email', 'letter')),
  version integer not null default 1
);
