create schema consents;
grant usage on schema consents to samsteg_app;

-- What the person said about one way of sharing: from, to, what, what for, until when. A refusal is a row too.
create table consents.consents (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  from_agency_id uuid not null references agencies.agencies,
  to_agency_id uuid not null references agencies.agencies,
  categories text[] not null check (cardinality(categories) > 0),
  purpose text not null,
  state text not null check (state in ('given', 'refused', 'withdrawn', 'superseded')),
  valid_from date not null,
  valid_to date not null,
  how_given text not null check (how_given in ('written', 'oral', 'digital')),
  language text not null,
  recorded_by_staff uuid references agencies.staff,
  recorded_by_participant uuid references participants.participants,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  check (valid_to >= valid_from),
  check (from_agency_id <> to_agency_id)
);
create index on consents.consents (case_id);
create index on consents.consents (to_agency_id, case_id);

-- One record given to one agency by a person who may; it opens only while a consent covers it.
create table consents.disclosures (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  record_kind text not null,
  record_id uuid not null,
  category text not null,
  from_agency_id uuid not null references agencies.agencies,
  to_agency_id uuid not null references agencies.agencies,
  consent_id uuid not null references consents.consents,
  disclosed_by uuid not null references agencies.staff,
  disclosed_at timestamptz not null default now(),
  taken_back_at timestamptz
);
create index on consents.disclosures (to_agency_id, case_id);
create index on consents.disclosures (record_id);
create unique index disclosed_once on consents.disclosures (record_id, to_agency_id) where taken_back_at is null;
