-- Row security: default deny, forced, the same rule as the views. The owner login migrates, loads and backs up,
-- and runs the definer functions above; the app role is never it.
do $policies$
declare
  t record;
  p record;
  changeable text;
  deed text;
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
    execute format('grant select, insert on %I.%I to samsteg_app', t.nspname, t.relname);
    -- Which row it is, whose it is and what it belongs to is said once: a row is never moved to another case, agency or person.
    execute format('revoke update on %I.%I from samsteg_app', t.nspname, t.relname);
    select string_agg(quote_ident(a.attname), ', ') into changeable from pg_attribute a
     where a.attrelid = format('%I.%I', t.nspname, t.relname)::regclass and a.attnum > 0 and not a.attisdropped
       and a.attname not in ('id', 'case_id', 'plan_id', 'placement_id', 'measurement_id', 'participant_id', 'programme_id', 'owner_agency_id',
         'from_agency_id', 'to_agency_id', 'agency_id', 'responsible_agency_id', 'referred_from_agency_id', 'referred_by', 'category', 'created_at');
    execute format('grant update (%s) on %I.%I to samsteg_app', changeable, t.nspname, t.relname);
  end loop;

  -- Two such columns say something else: what a job came out of, and who answers for an activity.
  grant update (placement_id) on placements.jobs to samsteg_app;
  grant update (responsible_agency_id) on plans.activities to samsteg_app;

  -- Records: one owner agency and one category. Mine to read if my agency owns it and I am on the case; otherwise
  -- through a disclosure; the participant sees what is shared. Mine to write where I work: an emergency lets one read.
  -- A setting within `select` is read once a query, not once a row.
  for t in select * from (values
      ('assessments', 'parts'), ('assessments', 'statements'), ('plans', 'plans'), ('sessions', 'sessions'),
      ('sessions', 'attendance_agreements'), ('measurements', 'measurements'), ('measurements', 'routines'),
      ('placements', 'placements'), ('placements', 'employer_contacts'), ('placements', 'jobs')) as x (nspname, relname)
  loop
    execute format($sql$
      create policy read on %1$I.%2$I for select to samsteg_app using (
        (owner_agency_id = (select platform.actor_agency()) and case_id in (select case_id from consents.my_record_cases()))
        or (id, case_id, owner_agency_id, category) in (select record_id, case_id, owner_agency_id, category from consents.my_disclosures())
        or (shared_with_participant and case_id in (select case_id from consents.my_own_cases())))$sql$, t.nspname, t.relname);
    execute format($sql$
      create policy add on %1$I.%2$I for insert to samsteg_app with check (
        owner_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_work_cases()))$sql$, t.nspname, t.relname);
    execute format($sql$
      create policy change on %1$I.%2$I for update to samsteg_app
        using (owner_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_work_cases()))
        with check (owner_agency_id = platform.actor_agency())$sql$, t.nspname, t.relname);
  end loop;

  -- Parts of a record are read with the record: each asks for its own one, and `offset 0` keeps the planner from reading
  -- every record of the house first. A joint plan is written by the staff of every party it is given to, a placement by its
  -- owner's alone; what the person says of the plan is the one part that is hers to write.
  for t in select * from (values
      ('plans', 'versions', 'plan_id', 'plans.plans'), ('plans', 'goals', 'plan_id', 'plans.plans'),
      ('plans', 'steps', 'plan_id', 'plans.plans'), ('plans', 'activities', 'plan_id', 'plans.plans'),
      ('placements', 'hour_steps', 'placement_id', 'placements.placements'),
      ('placements', 'adaptations', 'placement_id', 'placements.placements'),
      ('placements', 'follow_ups', 'placement_id', 'placements.placements'))
      as x (nspname, relname, col, parent)
  loop
    execute format('create policy read on %1$I.%2$I for select to samsteg_app using (exists (select from %4$s r where r.id = %2$I.%3$I offset 0))',
      t.nspname, t.relname, t.col, t.parent);
    foreach deed in array array['insert', 'update', 'delete'] loop
      execute format('create policy %1$I on %2$I.%3$I for %1$s to samsteg_app %4$s (exists (select from %6$s r where r.id = %3$I.%5$I and r.case_id in (select case_id from consents.my_work_cases())%7$s offset 0))',
        deed, t.nspname, t.relname, case deed when 'insert' then 'with check' else 'using' end, t.col, t.parent,
        case t.nspname when 'plans' then '' else ' and r.owner_agency_id = platform.actor_agency()' end);
    end loop;
  end loop;
  create policy read on plans.agreements for select to samsteg_app using (exists (select from plans.plans r where r.id = agreements.plan_id offset 0));
  create policy add on plans.agreements for insert to samsteg_app with check (
    exists (select from plans.plans r where r.id = agreements.plan_id and r.case_id in (select case_id from consents.my_lasting_cases()))
    and platform.actor() in (recorded_by_staff, recorded_by_participant));

  -- What a version of a plan held, what the person said of it, and a joint statement stay as they were written.
  revoke update on plans.versions, plans.agreements, assessments.statements from samsteg_app;

  -- Rows of the case itself: for those who may know of the case.
  for t in select * from (values ('cases', 'phase_changes'), ('cases', 'discharges'), ('cases', 'income_sources'),
      ('cases', 'follow_ups'), ('cases', 'decisions')) as x (nspname, relname)
  loop
    execute format('create policy read on %I.%I for select to samsteg_app using (case_id in (select case_id from consents.my_responsible_cases()))', t.nspname, t.relname);
    execute format('create policy add on %I.%I for insert to samsteg_app with check (case_id in (select case_id from consents.my_responsible_work()))', t.nspname, t.relname);
    -- What was decided, found and said stays; a discharge can be taken back.
    execute format('revoke update on %I.%I from samsteg_app', t.nspname, t.relname);
  end loop;
  create policy change on cases.discharges for update to samsteg_app using (case_id in (select case_id from consents.my_responsible_work()));
  grant update (reopened_on, reopened_reason) on cases.discharges to samsteg_app;
end $policies$;

-- The phase is part of what everyone around the person shares.
drop policy read on cases.phase_changes;
create policy read on cases.phase_changes for select to samsteg_app using (case_id in (select case_id from consents.my_cases()));
-- In an emergency a note of what was done is written by the one who did it, and nothing else.
create policy add_in_emergency on sessions.sessions for insert to samsteg_app with check (
  owner_agency_id = platform.actor_agency() and held_by = platform.actor()
  and case_id in (select case_id from consents.my_emergency_cases()));
create policy answer on cases.decisions for select to samsteg_app using (case_id in (select case_id from cases.my_answered_referrals()));

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
  case_id in (select case_id from cases.my_fresh_referrals()));
create policy change on cases.cases for update to samsteg_app
  using (id in (select case_id from consents.my_responsible_work()))
  with check (responsible_agency_id = platform.actor_agency());

create policy read on cases.team_members for select to samsteg_app using (
  case_id in (select case_id from consents.my_responsible_cases())
  or (case_id, agency_id) in (select case_id, agency_id from consents.my_known_agencies()));
-- The one who refers joins their own referral; nobody else joins by their own hand.
create policy add on cases.team_members for insert to samsteg_app with check (
  case_id in (select case_id from consents.my_responsible_work())
  or (staff_id = platform.actor() and agency_id = platform.actor_agency() and not is_lead and case_id in (select case_id from cases.my_fresh_referrals())));
create policy change on cases.team_members for update to samsteg_app using (case_id in (select case_id from consents.my_responsible_work()));
revoke update on cases.team_members from samsteg_app;
grant update (to_on, ended_reason) on cases.team_members to samsteg_app;

create policy mine on cases.snoozes for all to samsteg_app
  using (staff_id = platform.actor()) with check (staff_id = platform.actor() and case_id in (select case_id from consents.my_lasting_cases()));
grant delete on cases.snoozes to samsteg_app;

-- A consent says that an agency is involved: only the two agencies, the responsible one and the person see it, in each
-- case that it holds in.
create policy read on consents.consents for select to samsteg_app using (
  case_id in (select case_id from consents.my_responsible_cases())
  or (scope = 'programme' and id in (select consent_id from consents.my_programme_consents()))
  or ((select platform.actor_agency()) in (from_agency_id, to_agency_id) and case_id in (select case_id from consents.my_cases())));
-- Each agency asks for the consents to its own sharing; the person may answer for every one. Who wrote it is who asked.
create policy add on consents.consents for insert to samsteg_app with check (
  (from_agency_id = platform.actor_agency() and recorded_by_staff = platform.actor() and recorded_by_participant is null
    and case_id in (select case_id from consents.my_lasting_cases()))
  or (recorded_by_participant = platform.actor() and recorded_by_staff is null and case_id in (select case_id from consents.my_own_cases())));
-- An answer is ended by the two agencies or the person, and nothing else of it changes: no row is made a yes again.
create policy change on consents.consents for update to samsteg_app
  using (case_id in (select case_id from consents.my_own_cases())
    or (platform.actor_agency() in (from_agency_id, to_agency_id) and case_id in (select case_id from consents.my_lasting_cases())))
  with check (state in ('withdrawn', 'superseded'));
revoke update on consents.consents from samsteg_app;
grant update (state, ended_at, ended_by, version) on consents.consents to samsteg_app;

create policy read on consents.disclosures for select to samsteg_app using (
  ((select platform.actor_agency()) in (from_agency_id, to_agency_id) and case_id in (select case_id from consents.my_cases()))
  or case_id in (select case_id from consents.my_own_cases()));
create policy add on consents.disclosures for insert to samsteg_app with check (
  from_agency_id = platform.actor_agency() and disclosed_by = platform.actor() and case_id in (select case_id from consents.my_work_cases()));
create policy change on consents.disclosures for update to samsteg_app using (
  from_agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_work_cases()));
revoke update on consents.disclosures from samsteg_app;
grant update (taken_back_at) on consents.disclosures to samsteg_app;

-- The kinds of grounds in law are the same for all, and come from files.
create policy read on consents.ground_kinds for select to samsteg_app using (true);
revoke insert, update on consents.ground_kinds from samsteg_app;
-- So are the texts that people are asked with.
create policy read on consents.forms for select to samsteg_app using (true);
revoke insert, update on consents.forms from samsteg_app;
-- Why something was given without consent is known to the one who gave, the one who got, and the person.
create policy read on consents.legal_grounds for select to samsteg_app using (
  (platform.actor_agency() in (from_agency_id, to_agency_id) and case_id in (select case_id from consents.my_cases()))
  or case_id in (select case_id from consents.my_own_cases()));
create policy add on consents.legal_grounds for insert to samsteg_app with check (
  from_agency_id = platform.actor_agency() and recorded_by_staff = platform.actor() and ended_at is null
  and case_id in (select case_id from consents.my_work_cases()));
create policy change on consents.legal_grounds for update to samsteg_app
  using (from_agency_id = platform.actor_agency() and ended_at is null and case_id in (select case_id from consents.my_work_cases()))
  with check (ended_by = platform.actor());
revoke update on consents.legal_grounds from samsteg_app;
grant update (ended_at, ended_by, version) on consents.legal_grounds to samsteg_app;

-- A conflict of interest is lifted by a team leader alone. Who is shut out is known to the person and to those who answer for her case; never to the one shut out, who has no case.
create policy read on consents.blocks for select to samsteg_app using (
  participant_id = platform.actor() or participant_id in (select participant_id from consents.my_responsible_people()));
create policy add on consents.blocks for insert to samsteg_app with check (
  ended_at is null and (participant_id, owner_agency_id) in (select id, owner_agency_id from participants.participants)
  and case kind
    when 'participant' then participant_id = platform.actor() and registered_by_participant = platform.actor()
      or registered_by_staff = platform.actor() and participant_id in (select participant_id from consents.my_responsible_work())
    -- A conflict of interest is said by the one who has it, or by those who lead the case.
    else registered_by_staff = platform.actor() and (staff_id = platform.actor() and participant_id in (select participant_id from consents.my_people())
      or participant_id in (select participant_id from consents.my_led_people()))
  end);
create policy change on consents.blocks for update to samsteg_app
  using (ended_at is null and (kind = 'participant' and participant_id = platform.actor()
    or participant_id in (select participant_id from consents.my_led_people())
      and (kind = 'participant' or platform.actor_role() = 'team-leader')))
  with check (ended_by = platform.actor());
revoke update on consents.blocks from samsteg_app;
grant update (ended_at, ended_by, version) on consents.blocks to samsteg_app;

-- Those who lead the case of a person with a protected identity name the ones who may know of it.
create policy read on participants.named_staff for select to samsteg_app using (
  participant_id = platform.actor() or participant_id in (select participant_id from consents.my_responsible_people()));
create policy add on participants.named_staff for insert to samsteg_app with check (
  named_by = platform.actor() and ended_at is null and participant_id in (select participant_id from consents.my_led_people()));
create policy change on participants.named_staff for update to samsteg_app
  using (ended_at is null and participant_id in (select participant_id from consents.my_led_people()))
  with check (ended_at is not null);
revoke update on participants.named_staff from samsteg_app;
grant update (ended_at) on participants.named_staff to samsteg_app;

-- Who she is, is for those who are named and for herself; it is written by the functions that protect, change and lift.
create policy read on participants.protected_details for select to samsteg_app using (
  participant_id = platform.actor() or participant_id in (select participant_id from consents.my_people()));
create policy read on participants.protections for select to samsteg_app using (
  participant_id = platform.actor() or participant_id in (select participant_id from consents.my_responsible_people()));
revoke insert, update on participants.protected_details, participants.protections from samsteg_app;

-- An opening in an emergency is made for oneself and now. It is known to the one who made it, to those who answer for the
-- case and to the person; a team leader of either agency reviews it, never one's own.
create policy read on consents.emergency_openings for select to samsteg_app using (
  staff_id = platform.actor() or case_id in (select case_id from consents.my_responsible_cases())
  or (platform.actor_role() = 'team-leader' and agency_id = platform.actor_agency()));
create policy add on consents.emergency_openings for insert to samsteg_app with check (
  staff_id = platform.actor() and agency_id = platform.actor_agency() and opened_at = platform.now()
  and ended_at is null and reviewed_at is null and consents.may_open_in_emergency(case_id));
create policy end_own on consents.emergency_openings for update to samsteg_app
  using (staff_id = platform.actor() and ended_at is null and reviewed_at is null)
  with check (staff_id = platform.actor() and reviewed_at is null);
create policy review on consents.emergency_openings for update to samsteg_app
  using (staff_id <> platform.actor() and reviewed_at is null and platform.actor_role() = 'team-leader'
    and (agency_id = platform.actor_agency() or case_id in (select case_id from consents.my_responsible_work())))
  with check (staff_id <> platform.actor() and reviewed_by = platform.actor());
revoke update on consents.emergency_openings from samsteg_app;
grant update (ended_at, reviewed_at, reviewed_by, finding, finding_code, measures) on consents.emergency_openings to samsteg_app;

create policy read on participants.participants for select to samsteg_app using (
  id = (select platform.actor()) or id in (select participant_id from consents.my_people()));
create policy read on participants.personal_numbers for select to samsteg_app using (
  participant_id = platform.actor() or participant_id in (select participant_id from consents.my_people()));
create policy read on participants.contacts for select to samsteg_app using (
  participant_id = platform.actor()
  or participant_id in (select participant_id from consents.my_contact_people()));
create policy change on participants.contacts for update to samsteg_app using (
  participant_id = platform.actor()
  or participant_id in (select participant_id from consents.my_responsible_work()));
revoke insert on participants.participants, participants.personal_numbers, participants.contacts from samsteg_app;
revoke update on participants.participants, participants.personal_numbers from samsteg_app;
-- How a person signs in is for the sign-in alone.
revoke select on participants.participants from samsteg_app;
grant select (id, owner_agency_id, given_name, family_name, birth_date, sex, municipality, preferred_language, protection, created_at, version)
  on participants.participants to samsteg_app;

-- What the person may write: an answer of their own, and what they say of the plan.
-- It belongs to the agency that answers for the case, so that its staff see it at once.
create policy add_own on measurements.measurements for insert to samsteg_app with check (
  recorded_by_participant = platform.actor() and (case_id, owner_agency_id) in (
    select id, responsible_agency_id from cases.cases where id in (select case_id from consents.my_own_cases())));
create policy add_own on measurements.routines for insert to samsteg_app with check (
  measurement_id in (select id from measurements.measurements where recorded_by_participant = platform.actor()) and (case_id, owner_agency_id) in (
    select id, responsible_agency_id from cases.cases where id in (select case_id from consents.my_own_cases())));
-- The joint plan is changed by every party it is given to; the person says what she thinks of it, and her words stand beside it.
drop policy change on plans.plans;
create policy change on plans.plans for update to samsteg_app using (
  case_id in (select case_id from consents.my_work_cases())
  and (owner_agency_id = platform.actor_agency()
    or (id, case_id, owner_agency_id, category) in (select record_id, case_id, owner_agency_id, category from consents.my_disclosures())));

-- Employers belong to the agency that found them; a placement one may see shows where it is.
create policy read on placements.employers for select to samsteg_app using (
  owner_agency_id = platform.actor_agency()
  or exists (select from placements.placements r where r.employer_id = employers.id)
  or exists (select from placements.jobs r where r.employer_id = employers.id)
  or exists (select from placements.employer_contacts r where r.employer_id = employers.id));
create policy add on placements.employers for insert to samsteg_app with check (owner_agency_id = platform.actor_agency());
create policy change on placements.employers for update to samsteg_app using (owner_agency_id = platform.actor_agency());

create policy mine on sessions.note_keys for all to samsteg_app
  using (staff_id = platform.actor()) with check (staff_id = platform.actor());
revoke update on sessions.note_keys from samsteg_app;

-- Hours and adaptations are said anew when a placement is changed.
grant delete on placements.hour_steps, placements.adaptations to samsteg_app;
