-- What the app role may touch beside the tables with row security.
grant select on all tables in schema agencies, programmes to samsteg_app;
grant insert, update on agencies.agencies, agencies.units, agencies.staff to samsteg_app;
grant select, insert, update on platform.sessions to samsteg_app;
grant select, insert, delete on platform.sign_ins to samsteg_app;
grant select, insert, update on platform.idempotency_keys to samsteg_app;
grant select on platform.events to samsteg_app;
-- Written, never changed, never removed.
grant insert on platform.audit_entries, platform.events to samsteg_app;
grant select on consents.case_access to samsteg_app;

alter table platform.events enable row level security;
alter table platform.events force row level security;
drop policy if exists owner_login on platform.events;
drop policy if exists read on platform.events;
drop policy if exists add on platform.events;
create policy owner_login on platform.events to current_user using (true) with check (true);
create policy read on platform.events for select to samsteg_app using (
  (agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases()))
  or record_id in (select record_id from consents.my_disclosed_records()));
create policy add on platform.events for insert to samsteg_app with check (actor_id = platform.actor());

revoke all on all functions in schema platform, participants, cases, consents, plans, sessions, measurements, placements, assessments from public;
grant execute on function platform.actor(), platform.actor_agency(), platform.actor_role(), platform.today(), platform.enter(bytea, date), platform.person_of_sign_in(text, text) to samsteg_app;
grant execute on all functions in schema consents to samsteg_app;
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
