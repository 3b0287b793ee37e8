create schema sessions;
grant usage on schema sessions to samsteg_app;

-- A talk or contact, booked or held.
create table sessions.sessions (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null default 'session',
  kind text not null check (kind in ('coaching', 'call', 'meeting', 'message', 'visit')),
  with_whom text not null default 'participant' check (with_whom in ('participant', 'authority', 'care', 'employer', 'next-of-kin', 'other')),
  with_words text not null default '',
  starts_at timestamptz not null,
  minutes integer check (minutes between 1 and 1440),
  place text not null default '',
  attendance text not null default 'booked' check (attendance in ('booked', 'attended', 'late', 'absent-notified', 'absent', 'cancelled')),
  note text not null default '',
  held_by uuid not null references agencies.staff,
  shared_with_participant boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index on sessions.sessions (case_id, starts_at desc);
create index on sessions.sessions (held_by, starts_at);

-- How much the person takes part, agreed with the person, from a day: rises as it can.
create table sessions.attendance_agreements (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  owner_agency_id uuid not null references agencies.agencies,
  category text not null default 'attendance',
  from_on date not null,
  hours_per_week numeric(4, 1) not null check (hours_per_week between 0 and 40),
  days_per_week integer not null check (days_per_week between 0 and 5),
  words text not null default '',
  agreed_by uuid not null references agencies.staff,
  shared_with_participant boolean not null default true,
  version integer not null default 1,
  unique (case_id, owner_agency_id, from_on)
);

-- Locks what one member of staff has written while it waits on a device for a connection. Only that person may read it.
create table sessions.note_keys (
  staff_id uuid primary key references agencies.staff,
  key bytea not null check (octet_length(key) = 32),
  created_at timestamptz not null default now()
);
