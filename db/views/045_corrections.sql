-- Corrections and differing views are read by exactly those who may read the record they belong to: each row asks its
-- record's own table, under that table's own policy.
do $policies$
declare
  t record;
  p record;
  seen text;
  beside text[] := array['corrections', 'differing_views'];
  name text;
begin
  foreach name in array beside loop
    execute format('alter table corrections.%I enable row level security', name);
    execute format('alter table corrections.%I force row level security', name);
    for p in select polname from pg_policy where polrelid = format('corrections.%I', name)::regclass loop
      execute format('drop policy %I on corrections.%I', p.polname, name);
    end loop;
    execute format('create policy owner_login on corrections.%I to current_user using (true) with check (true)', name);
    -- Written once: neither what was corrected nor what was said is changed or removed.
    execute format('revoke all on corrections.%I from samsteg_app', name);
    execute format('grant select, insert on corrections.%I to samsteg_app', name);

    seen := 'false';
    for t in select * from (values
        ('assessment-part', 'assessments.parts'), ('joint-statement', 'assessments.statements'), ('plan', 'plans.plans'),
        ('session', 'sessions.sessions'), ('attendance-agreement', 'sessions.attendance_agreements'),
        ('measurement', 'measurements.measurements'), ('routine', 'measurements.routines'), ('placement', 'placements.placements'),
        ('employer-contact', 'placements.employer_contacts'), ('job', 'placements.jobs')) as x (kind, place)
    loop
      seen := seen || format($sql$ or (%1$I.record_kind = %2$L and exists (select from %3$s r where r.id = %1$I.record_id
        and r.case_id = %1$I.case_id and r.owner_agency_id = %1$I.owner_agency_id and r.category = %1$I.category))$sql$, name, t.kind, t.place);
    end loop;
    execute format('create policy read on corrections.%I for select to samsteg_app using (%s)', name, seen);
    execute format('create policy add on corrections.%I for insert to samsteg_app with check (%s and (%s))', name,
      case name
        when 'corrections' then 'corrected_by = platform.actor() and owner_agency_id = platform.actor_agency()'
        -- Her own words are hers alone: no member of staff writes them for her.
        else 'said_by = platform.actor() and case_id in (select case_id from consents.my_own_cases())' end, seen);
  end loop;
end $policies$;

-- What is filed is said by the one it was given to, and known to those who know of the disclosure.
drop policy if exists read on consents.filed_copies;
drop policy if exists add on consents.filed_copies;
drop policy if exists undo on consents.filed_copies;
create policy read on consents.filed_copies for select to samsteg_app using (disclosure_id in (select id from consents.disclosures));
create policy add on consents.filed_copies for insert to samsteg_app with check (
  agency_id = platform.actor_agency() and filed_by = platform.actor()
  and (disclosure_id, case_id, agency_id) in (select id, case_id, to_agency_id from consents.disclosures));
-- A press by mistake can be mended by the agency that made it.
create policy undo on consents.filed_copies for delete to samsteg_app using (
  agency_id = platform.actor_agency() and case_id in (select case_id from consents.my_cases()));
revoke update on consents.filed_copies from samsteg_app;
grant delete on consents.filed_copies to samsteg_app;

-- That she has said how she sees a record is news to those who may read the record: the event bears the id of her words.
drop policy if exists differing_view on platform.events;
create policy differing_view on platform.events for select to samsteg_app using (
  name in ('differing-view-said', 'differing-view-taken-back')
  and exists (select from corrections.differing_views v where v.id = events.record_id and v.case_id = events.case_id));
