-- Correction: what stood before is kept, with who, when and why. Beside a record stands what the person herself says of it.
create schema corrections;
grant usage on schema corrections to samsteg_app;

-- One text of one record as it stood until someone changed it.
create table corrections.corrections (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  record_kind text not null,
  record_id uuid not null,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null,
  field text not null,
  earlier text not null,
  -- Left out for a slip of the pen that the writer mended at once.
  reason text,
  corrected_by uuid not null references agencies.staff,
  corrected_at timestamptz not null default now()
);
create index on corrections.corrections (case_id, record_id);

-- The person's own words about a record, said anew each time: the row that none replaces is what holds.
create table corrections.differing_views (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  record_kind text not null,
  record_id uuid not null,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null,
  -- Null: she took it back.
  words text,
  said_by uuid not null references participants.participants,
  said_at timestamptz not null default now(),
  replaces_id uuid,
  unique (id, record_id),
  foreign key (replaces_id, record_id) references corrections.differing_views (id, record_id)
);
create index on corrections.differing_views (case_id);
-- One line of sayings a record: nothing is replaced twice, and only one is the first.
create unique index replaced_once on corrections.differing_views (record_id, replaces_id) nulls not distinct;

-- The receiver's word that it has entered what it was given in its own records: what it has there stays there.
create table consents.filed_copies (
  disclosure_id uuid primary key references consents.disclosures,
  case_id uuid not null references cases.cases,
  agency_id uuid not null references agencies.agencies,
  filed_by uuid not null references agencies.staff,
  filed_at timestamptz not null default now()
);
create index on consents.filed_copies (case_id);
