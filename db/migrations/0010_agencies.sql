create schema agencies;
grant usage on schema agencies to samsteg_app;

create table agencies.agencies (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in (
    'municipality', 'region', 'primary-care', 'psychiatry', 'employment-service', 'social-insurance',
    'coordination-association', 'user-association', 'education', 'business', 'civil-society', 'private-care')),
  created_at timestamptz not null default now()
);

create table agencies.units (
  id uuid primary key,
  agency_id uuid not null references agencies.agencies,
  name text not null
);
create index on agencies.units (agency_id);

create table agencies.staff (
  id uuid primary key,
  agency_id uuid not null references agencies.agencies,
  unit_id uuid references agencies.units,
  given_name text not null,
  family_name text not null,
  title text not null,
  role text not null check (role in ('coach', 'team-leader', 'professional', 'project-owner', 'funder', 'administrator')),
  email text,
  phone text,
  sign_in_issuer text,
  sign_in_subject text,
  active boolean not null default true,
  version integer not null default 1,
  unique (sign_in_issuer, sign_in_subject)
);
create index on agencies.staff (agency_id);
