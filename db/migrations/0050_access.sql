-- What the access decision holds against each other beside consents: branches, other legal grounds, blocks, protected
-- identities and openings in an emergency.

-- The instant that blocks and openings are held against: the program's clock, where it has said what it shows.
create function platform.now() returns timestamptz language sql stable
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

-- A self-standing branch of an authority (självständig verksamhetsgren, OSL 8:2) is a secrecy party of its own: an agency
-- that is part of another. Units stay what they were, a way to order staff.
alter table agencies.agencies
  add column part_of_id uuid references agencies.agencies check (part_of_id <> id);

alter table consents.consents
  -- In this case alone, or in every case that the person has in the same programme.
  add column scope text not null default 'case' check (scope in ('case', 'programme')),
  -- What was asked about; where less was said yes to, the consent is partly given. Null: as given.
  add column asked_categories text[] check (asked_categories is null or categories <@ asked_categories),
  -- The text that was shown.
  add column form_key text,
  add column form_version integer,
  add column easy_read boolean not null default false,
  add check (num_nonnulls(form_key, form_version) in (0, 2));

-- The grounds in law beside consent: data from files, as programme models are.
create table consents.ground_kinds (
  key text primary key,
  statute text not null,
  -- Whether it lets rehabilitation share. A control ground is recorded and opens nothing.
  opens boolean not null,
  tells_participant boolean not null,
  content jsonb not null,
  source text not null,
  checked_on date not null,
  unique (key, opens)
);

-- That information is given without the person's consent, by law: by whom, to whom, of what kinds, why, until when.
create table consents.legal_grounds (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  from_agency_id uuid not null references agencies.agencies,
  to_agency_id uuid not null references agencies.agencies,
  categories text[] not null check (cardinality(categories) > 0),
  ground_key text not null,
  -- As the kind says: the key over both columns lets nobody write otherwise, and follows the kind when the law changes.
  opens boolean not null,
  reason text not null,
  what_given text not null,
  valid_from date not null,
  valid_to date not null,
  recorded_by_staff uuid not null references agencies.staff,
  recorded_at timestamptz not null default platform.now(),
  ended_at timestamptz,
  ended_by uuid references agencies.staff,
  version integer not null default 1,
  foreign key (ground_key, opens) references consents.ground_kinds (key, opens) on update cascade,
  check (valid_to >= valid_from),
  check (from_agency_id <> to_agency_id),
  check (num_nonnulls(ended_at, ended_by) in (0, 2))
);
create index on consents.legal_grounds (case_id);
create index on consents.legal_grounds (to_agency_id, case_id);

alter table consents.disclosures
  alter column consent_id drop not null,
  add column ground_id uuid references consents.legal_grounds,
  add check (num_nonnulls(consent_id, ground_id) = 1);

-- Someone is shut out from every case of a person: at her own wish, or for a conflict of interest (jäv).
-- Instants that the rule compares are kept to the millisecond, as the program's clock is.
create table consents.blocks (
  id uuid primary key,
  participant_id uuid not null references participants.participants,
  owner_agency_id uuid not null references agencies.agencies,
  staff_id uuid references agencies.staff,
  unit_id uuid references agencies.units,
  kind text not null check (kind in ('participant', 'conflict-of-interest')),
  reason text,
  registered_by_staff uuid references agencies.staff,
  registered_by_participant uuid references participants.participants,
  from_at timestamptz(3) not null default platform.now(),
  ended_at timestamptz(3),
  ended_by uuid,
  version integer not null default 1,
  check (num_nonnulls(staff_id, unit_id) = 1),
  check (num_nonnulls(registered_by_staff, registered_by_participant) = 1),
  check (kind = 'participant' or registered_by_participant is null),
  check (num_nonnulls(ended_at, ended_by) in (0, 2))
);
create index on consents.blocks (participant_id);
create index on consents.blocks (staff_id);
create index on consents.blocks (unit_id);

-- Secrecy marking, protected registration, assumed identity. With one of them set, only those named may know of the cases.
alter table participants.participants
  add column protection text check (protection in ('marked', 'protected-registration', 'assumed'));
create index protected_people on participants.participants (id) where protection is not null;

create table participants.named_staff (
  id uuid primary key,
  participant_id uuid not null references participants.participants,
  staff_id uuid not null references agencies.staff,
  named_by uuid not null references agencies.staff,
  named_at timestamptz(3) not null default platform.now(),
  ended_at timestamptz(3)
);
create index on participants.named_staff (staff_id);
create unique index named_once on participants.named_staff (participant_id, staff_id) where ended_at is null;

-- A case opened in an emergency by one member of staff for three hours, with the reason, and reviewed afterwards.
create table consents.emergency_openings (
  id uuid primary key,
  case_id uuid not null references cases.cases,
  staff_id uuid not null references agencies.staff,
  agency_id uuid not null references agencies.agencies,
  reason_code text not null,
  words text not null,
  opened_at timestamptz(3) not null default platform.now(),
  until_at timestamptz(3) not null,
  ended_at timestamptz(3),
  reviewed_at timestamptz,
  reviewed_by uuid references agencies.staff,
  finding text,
  check (num_nonnulls(reviewed_at, reviewed_by, finding) in (0, 3))
);
create index on consents.emergency_openings (case_id);
create index on consents.emergency_openings (staff_id, until_at);

-- Three hours, whatever the one who writes the row says, and for good.
create function consents.end_emergency_in_three_hours() returns trigger language plpgsql set search_path = '' as $$
begin
  new.until_at := new.opened_at + interval '3 hours';
  return new;
end $$;
create trigger three_hours before insert or update on consents.emergency_openings
  for each row execute function consents.end_emergency_in_three_hours();
