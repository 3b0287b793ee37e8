-- Row security: default deny, forced, the same rule as the views. The owner login migrates, loads and backs up,
-- and runs the definer functions above; the app role is never it.
do $policies$
declare
  t record;
  p record;
begin
  -- Every table of a slice with rows about a person.
  for t in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('participants', 'cases', 'consents', 'assessments', 'plans', 'sessions', 'measurements', 'placements')
  loop
    execute format('alter table %I.%I enable row level security', t.nspname, t.relname);
    execute format('alter table %I.%I force row level security', t.nspname, t.relname);
    for p in select polname from pg_policy where polrelid = format('%I.%I', t.nspname, t.relname)::regclass loop
      execute format('drop policy %I on %I.%I', p.polname, t.nspname, t.relname);
    end loop;
    execute format('create policy owner_login on %I.%I to current_user using (true) with check (true)', t.nspname, t.relname);
    execute format('grant select, insert, update on %I.%I to samsteg_app', t.nspname, t.relname);
  end loop;

  -- Records: one owner agency and one category. Mine if my agency owns it and I may see the case; otherwise
  -- through a disclosure; the participant sees what is shared.
  for t in select * from (values
      ('assessments', 'parts'), ('assessments', 'statements'), ('plans', 'plans'), ('sessions', 'sessions'),
      ('sessions', 'attendance_agreements'), ('measurements', 'measurements'), ('measurements', 'routines'),
      ('placements', 'placements'), ('placements', 'employer_contacts'), ('placements', 'jobs')) as x (nspname, relname)
  loop
    execute format($sql$
      create policy read on %1$I.%2$I for select to samsteg_app using (
        (owner_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases()))
        or id in (select record_id from consents.my_disclosed_records())
        or (shared_with_participant and case_id in (select case_id from consents.my_own_cases())))$sql$, t.nspname, t.relname);
    execute format($sql$
      create policy add on %1$I.%2$I for insert to samsteg_app with check (
        owner_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases()))$sql$, t.nspname, t.relname);
    execute format($sql$
      create policy change on %1$I.%2$I for update to samsteg_app
        using (owner_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases()))
        with check (owner_agency_id = platform.actor_agency())$sql$, t.nspname, t.relname);
  end loop;

  -- Parts of a record follow the record.
  for t in select * from (values
      ('plans', 'versions', 'plan_id', 'plans.plans'), ('plans', 'goals', 'plan_id', 'plans.plans'),
      ('plans', 'steps', 'plan_id', 'plans.plans'), ('plans', 'activities', 'plan_id', 'plans.plans'),
      ('plans', 'agreements', 'plan_id', 'plans.plans'),
      ('placements', 'hour_steps', 'placement_id', 'placements.placements'),
      ('placements', 'adaptations', 'placement_id', 'placements.placements'),
      ('placements', 'follow_ups', 'placement_id', 'placements.placements')) as x (nspname, relname, col, parent)
  loop
    execute format('create policy with_its_record on %1$I.%2$I for all to samsteg_app using (%3$I in (select id from %4$s)) with check (%3$I in (select id from %4$s))',
      t.nspname, t.relname, t.col, t.parent);
  end loop;

  -- What a version of a plan held, what the person said of it, and a joint statement stay as they were written.
  revoke update on plans.versions, plans.agreements, assessments.statements from samsteg_app;

  -- Rows of the case itself: for those who may know of the case.
  for t in select * from (values ('cases', 'phase_changes'), ('cases', 'discharges'), ('cases', 'income_sources'),
      ('cases', 'follow_ups'), ('cases', 'decisions')) as x (nspname, relname)
  loop
    execute format('create policy read on %I.%I for select to samsteg_app using (case_id in (select case_id from consents.my_responsible_cases()))', t.nspname, t.relname);
    execute format('create policy add on %I.%I for insert to samsteg_app with check (case_id in (select case_id from consents.my_responsible_cases()))', t.nspname, t.relname);
    execute format('create policy change on %I.%I for update to samsteg_app using (case_id in (select case_id from consents.my_responsible_cases()))', t.nspname, t.relname);
  end loop;
end $policies$;

-- The phase is part of what everyone around the person shares.
drop policy read on cases.phase_changes;
create policy read on cases.phase_changes for select to samsteg_app using (case_id in (select case_id from consents.my_cases()));

create policy read on cases.cases for select to samsteg_app using (id in (select case_id from consents.my_cases()));
-- A referral goes to the programme's owner; the one who refers must be who they say.
create policy add on cases.cases for insert to samsteg_app with check (
  status = 'referred' and (referred_by = platform.actor() and referred_from_agency_id = platform.actor_agency()
    or participant_id = platform.actor() and referred_by is null));
-- The referral is known to those who sent it and those who answer for the case.
create policy read on cases.referrals for select to samsteg_app using (
  case_id in (select case_id from consents.my_responsible_cases())
  or (from_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases())));
create policy add on cases.referrals for insert to samsteg_app with check (
  case_id in (select id from cases.cases where referred_by = platform.actor()));
create policy change on cases.cases for update to samsteg_app
  using (id in (select case_id from consents.my_responsible_cases()) and responsible_agency_id = platform.actor_agency())
  with check (responsible_agency_id = platform.actor_agency());

create policy read on cases.team_members for select to samsteg_app using (
  case_id in (select case_id from consents.my_responsible_cases())
  or (case_id, agency_id) in (select case_id, agency_id from consents.my_known_agencies()));
-- The one who refers joins their own referral; nobody else joins by their own hand.
create policy add on cases.team_members for insert to samsteg_app with check (
  case_id in (select case_id from consents.my_responsible_cases())
  or (staff_id = platform.actor() and case_id in (select id from cases.cases where referred_by = platform.actor())));
create policy change on cases.team_members for update to samsteg_app using (
  case_id in (select case_id from consents.my_responsible_cases()));

create policy mine on cases.snoozes for all to samsteg_app
  using (staff_id = platform.actor()) with check (staff_id = platform.actor() and case_id in (select case_id from consents.my_cases()));
grant delete on cases.snoozes to samsteg_app;

-- A consent says that an agency is involved: only the two agencies, the responsible one and the person see it.
create policy read on consents.consents for select to samsteg_app using (
  case_id in (select case_id from consents.my_responsible_cases())
  or (platform.actor_agency() in (from_agency_id, to_agency_id) and case_id in (select case_id from consents.my_cases())));
-- Each agency asks for the consents to its own sharing; the person may answer for every one.
create policy add on consents.consents for insert to samsteg_app with check (
  (from_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases()))
  or case_id in (select case_id from consents.my_own_cases()));
create policy change on consents.consents for update to samsteg_app using (
  case_id in (select case_id from consents.my_responsible_cases())
  or (platform.actor_agency() in (from_agency_id, to_agency_id) and case_id in (select case_id from consents.my_cases())));

create policy read on consents.disclosures for select to samsteg_app using (
  (platform.actor_agency() in (from_agency_id, to_agency_id) and case_id in (select case_id from consents.my_cases()))
  or case_id in (select case_id from consents.my_own_cases()));
create policy add on consents.disclosures for insert to samsteg_app with check (
  from_agency_id = platform.actor_agency() and disclosed_by = platform.actor() and case_id in (select case_id from consents.my_cases()));
create policy change on consents.disclosures for update to samsteg_app using (
  from_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases()));

create policy read on participants.participants for select to samsteg_app using (
  id = platform.actor() or id in (select participant_id from cases.cases));
create policy change on participants.participants for update to samsteg_app using (
  id = platform.actor() or id in (select participant_id from cases.cases where responsible_agency_id = platform.actor_agency()));
create policy read on participants.personal_numbers for select to samsteg_app using (
  participant_id = platform.actor() or participant_id in (select participant_id from cases.cases));
create policy read on participants.contacts for select to samsteg_app using (
  participant_id = platform.actor()
  or participant_id in (select participant_id from cases.cases where id in (select case_id from consents.my_contact_cases())));
create policy change on participants.contacts for update to samsteg_app using (
  participant_id = platform.actor()
  or participant_id in (select participant_id from cases.cases where responsible_agency_id = platform.actor_agency()));
revoke insert on participants.participants, participants.personal_numbers, participants.contacts from samsteg_app;
revoke update on participants.personal_numbers from samsteg_app;

-- What the person may write: an answer of their own, and what they say of the plan.
-- It belongs to the agency that answers for the case, so that its staff see it at once.
create policy add_own on measurements.measurements for insert to samsteg_app with check (
  recorded_by_participant = platform.actor() and (case_id, owner_agency_id) in (
    select id, responsible_agency_id from cases.cases where id in (select case_id from consents.my_own_cases())));
create policy add_own on measurements.routines for insert to samsteg_app with check (
  (case_id, owner_agency_id) in (
    select id, responsible_agency_id from cases.cases where id in (select case_id from consents.my_own_cases())));
-- The joint plan is changed by every party it is shared with, and agreed to by the person.
drop policy change on plans.plans;
create policy change on plans.plans for update to samsteg_app
  using ((owner_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases()))
    or id in (select record_id from consents.my_disclosed_records())
    or case_id in (select case_id from consents.my_own_cases()))
  with check (case_id in (select case_id from consents.my_cases()));

-- Employers belong to the agency that found them; a placement one may see shows where it is.
create policy read on placements.employers for select to samsteg_app using (
  owner_agency_id = platform.actor_agency()
  or id in (select employer_id from placements.placements)
  or id in (select employer_id from placements.jobs)
  or id in (select employer_id from placements.employer_contacts));
create policy add on placements.employers for insert to samsteg_app with check (owner_agency_id = platform.actor_agency());
create policy change on placements.employers for update to samsteg_app using (owner_agency_id = platform.actor_agency());

create policy mine on sessions.note_keys for all to samsteg_app
  using (staff_id = platform.actor()) with check (staff_id = platform.actor());
revoke update on sessions.note_keys from samsteg_app;

-- Hours and adaptations are said anew when a placement is changed.
grant delete on placements.hour_steps, placements.adaptations to samsteg_app;
