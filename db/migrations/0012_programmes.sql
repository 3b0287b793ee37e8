create schema programmes;
grant usage on schema programmes to samsteg_app;

-- A published version of a programme model is never changed; a case stays on the version it began with.
create table programmes.models (
  key text not null,
  version integer not null,
  content jsonb not null,
  content_hash text not null,
  created_at timestamptz not null default now(),
  primary key (key, version)
);

create table programmes.programmes (
  id uuid primary key,
  key text not null unique,
  name text not null,
  model_key text not null,
  model_version integer not null,
  owner_agency_id uuid not null references agencies.agencies,
  starts_on date,
  ends_on date,
  foreign key (model_key, model_version) references programmes.models
);

create table programmes.parties (
  programme_id uuid not null references programmes.programmes,
  agency_id uuid not null references agencies.agencies,
  party_key text not null,
  primary key (programme_id, agency_id, party_key)
);

create table programmes.funding_projects (
  id uuid primary key,
  programme_id uuid not null unique references programmes.programmes,
  content jsonb not null,
  content_hash text not null,
  imported_at timestamptz not null default now(),
  version integer not null default 1
);
