-- What the app role may touch beside the tables with row security.
grant select on all tables in schema agencies, programmes to samsteg_app;
revoke insert, update on agencies.agencies, agencies.units from samsteg_app;
grant insert, update on agencies.staff to samsteg_app;
-- A session is opened and ended here; it is found and kept alive by platform.enter() alone.
revoke select, update on platform.sessions from samsteg_app;
grant insert, select (token_hash, actor_id, revoked_at), update (revoked_at) on platform.sessions to samsteg_app;
grant select, insert, delete on platform.sign_ins to samsteg_app;
grant select, insert, update, delete on platform.idempotency_keys to samsteg_app;
grant select on platform.events to samsteg_app;
-- Written, never changed, never removed. The log is written by its own functions alone.
grant insert on platform.events to samsteg_app;
grant select on consents.case_access to samsteg_app;

alter table platform.events enable row level security;
alter table platform.events force row level security;
drop policy if exists owner_login on platform.events;
drop policy if exists read on platform.events;
drop policy if exists add on platform.events;
create policy owner_login on platform.events to current_user using (true) with check (true);
create policy read on platform.events for select to samsteg_app using (
  (agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases()))
  or (record_id, case_id) in (select record_id, case_id from consents.my_disclosures()));
create policy add on platform.events for insert to samsteg_app with check (
  actor_id = platform.actor() and agency_id is not distinct from platform.actor_agency());
drop function if exists consents.my_disclosed_records(), consents.my_contact_cases();

-- Colleagues are known to all who sign in; accounts are made and changed by their own agency's administrator alone.
alter table agencies.staff enable row level security;
alter table agencies.staff force row level security;
drop policy if exists owner_login on agencies.staff;
drop policy if exists read on agencies.staff;
drop policy if exists add on agencies.staff;
drop policy if exists change on agencies.staff;
create policy owner_login on agencies.staff to current_user using (true) with check (true);
create policy read on agencies.staff for select to samsteg_app using (true);
create policy add on agencies.staff for insert to samsteg_app with check (
  platform.actor_role() = 'administrator' and agency_id = platform.actor_agency());
create policy change on agencies.staff for update to samsteg_app
  using (platform.actor_role() = 'administrator' and agency_id = platform.actor_agency())
  with check (agency_id = platform.actor_agency());

revoke all on all functions in schema platform, participants, cases, consents, plans, sessions, measurements, placements, assessments from public;
grant execute on function platform.actor(), platform.actor_agency(), platform.actor_unit(), platform.actor_role(), platform.today(), platform.now(),
  platform.is_running(timestamptz, timestamptz),
  platform.enter(bytea, date, timestamptz), platform.person_of_sign_in(text, text) to samsteg_app;
grant execute on all functions in schema consents to samsteg_app;
-- It holds ties that are no right to know of a case.
revoke execute on function consents.my_ties() from samsteg_app;
grant execute on all functions in schema participants to samsteg_app;
grant usage on schema assessments, plans, sessions, measurements, placements, consents, cases, participants to samsteg_app;

-- A stored answer may carry personal data: it is its asker's alone.
alter table platform.idempotency_keys enable row level security;
alter table platform.idempotency_keys force row level security;
drop policy if exists owner_login on platform.idempotency_keys;
drop policy if exists mine on platform.idempotency_keys;
create policy owner_login on platform.idempotency_keys to current_user using (true) with check (true);
create policy mine on platform.idempotency_keys for all to samsteg_app
  using (actor_id = platform.actor()) with check (actor_id = platform.actor());
