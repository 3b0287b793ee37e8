-- Keys that seal what is written about people. Each is itself sealed by the master key, which lies outside the database.
create table platform.data_keys (
  -- Named in every value that the key seals.
  id text primary key check (id ~ '^[0-9a-f]{12}$'),
  -- In the order that they were made: the highest tells a running program whether it knows them all.
  seq bigint generated always as identity unique,
  -- Whose records it seals; null for what belongs to the house. No reference: a key may be made before its agency is saved.
  agency_id uuid,
  purpose text not null check (purpose in ('seal', 'index')),
  wrapped bytea not null,
  made_at timestamptz not null default now(),
  -- Nothing in the database was sealed by it any more. Kept, as a backup may still need it.
  retired_at timestamptz
);
create index on platform.data_keys (agency_id, purpose);
grant select, insert on platform.data_keys to samsteg_app;

-- Which master key this database needs, and a word sealed by it to try a key on.
create table platform.master_key (
  only_one boolean primary key default true check (only_one),
  fingerprint text not null,
  sealed_word bytea not null,
  since timestamptz not null default now()
);
grant select on platform.master_key to samsteg_app;

-- A key for an agency that has none, or one more that takes the place of the newest. One at a time, so that a later
-- number is never seen before an earlier one.
create function platform.add_data_key(new_id text, for_agency uuid, for_purpose text, wrapped_key bytea, replaces boolean) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7264837003);
  insert into platform.data_keys (id, agency_id, purpose, wrapped)
    select new_id, for_agency, for_purpose, wrapped_key
     where replaces or not exists (select from platform.data_keys k
             where k.agency_id is not distinct from for_agency and k.purpose = for_purpose and k.retired_at is null);
end $$;
grant execute on function platform.add_data_key(text, uuid, text, bytea, boolean) to samsteg_app;

-- A personal number is found by a code made of it and the agency, as the sealed number differs each time it is sealed.
alter table participants.personal_numbers add column number_index text;
alter table participants.personal_numbers drop constraint personal_numbers_personal_number_check;
alter table participants.personal_numbers drop constraint personal_numbers_owner_agency_id_personal_number_key;
alter table participants.personal_numbers add constraint one_number_an_agency unique (owner_agency_id, number_index);

-- What these views said of a text they must now leave sealed; they are made anew after the migrations.
drop view if exists plans.assessed_needs, today.case_facts, today.milestones, timeline.entries;

-- Which goal, step or activity a version of a plan was about: its words can no longer be compared.
alter table plans.versions add column subject_id uuid;
update plans.versions v set subject_id = y.id from plans.activities y
 where y.plan_id = v.plan_id and v.change like 'activity-%' and y.title = v.subject;

-- Sealed, all of these are text.
alter table assessments.statements alter column measures type text using measures::text;
alter table cases.referrals alter column criteria_answers type text using criteria_answers::text;
alter table cases.decisions alter column criteria_checks type text using criteria_checks::text;
alter table plans.versions alter column content type text using content::text;
alter table measurements.measurements alter column answers type text using answers::text;
alter table measurements.measurements alter column notes drop default;
alter table measurements.measurements alter column notes type text using case when notes = '{}' then '' else notes::text end;
alter table measurements.measurements alter column notes set default '';
alter table platform.idempotency_keys alter column body type text using body::text;
