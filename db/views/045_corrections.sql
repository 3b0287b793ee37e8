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
    -- What was struck before a record was given to another agency was never given: it reads what was changed since.
    execute format('create policy read on corrections.%I for select to samsteg_app using (%s(%s))', name,
      case name when 'corrections' then $sql$(owner_agency_id = (select platform.actor_agency()) or (select platform.actor_role()) = 'participant'
        or exists (select from consents.disclosures d where d.record_id = corrections.record_id and d.taken_back_at is null
          and d.to_agency_id = platform.actor_agency() and d.disclosed_at <= corrections.corrected_at)) and $sql$ else '' end, seen);
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

-- What my own agency may give to whom in a case today, and by what: the same ways as the access decision follows.
create or replace function consents.my_given_ways(asked uuid)
returns table (to_agency_id uuid, category text, consent_id uuid, ground_id uuid, valid_to date)
language sql stable security definer set search_path = '' as $$
  with given as (
    select k.to_agency_id, x.category, k.id as consent_id, null::uuid as ground_id, k.valid_to
      from cases.cases c
      join cases.cases o on o.id = c.id or (o.participant_id = c.participant_id and o.programme_id = c.programme_id)
      join consents.consents k on k.case_id = o.id and (o.id = c.id or k.scope = 'programme')
     cross join unnest(k.categories) as x (category)
     where c.id = asked and k.from_agency_id = platform.actor_agency() and k.state = 'given'
       and platform.today() between k.valid_from and k.valid_to
    union all
    select g.to_agency_id, x.category, null, g.id, g.valid_to
      from consents.legal_grounds g cross join unnest(g.categories) as x (category)
     where g.case_id = asked and g.from_agency_id = platform.actor_agency() and g.opens and g.ended_at is null
       and platform.today() between g.valid_from and g.valid_to)
  select v.to_agency_id, v.category, v.consent_id, v.ground_id, v.valid_to from given v
   where asked in (select m.case_id from consents.my_cases() m)
     and exists (select from consents.open_ways w where w.case_id = asked and w.from_agency_id = platform.actor_agency()
                    and w.to_agency_id = v.to_agency_id and w.category = v.category)
$$;

-- Of the disclosures that the one asking may see, those that something keeps open today.
create or replace function consents.open_disclosures(asked uuid) returns table (disclosure_id uuid)
language sql stable security definer set search_path = '' as $$
  select d.id from consents.disclosures d
   where d.case_id = asked and d.taken_back_at is null
     and (asked in (select o.case_id from consents.my_own_cases() o)
          or (platform.actor_agency() in (d.from_agency_id, d.to_agency_id) and asked in (select m.case_id from consents.my_cases() m)))
     and exists (select from consents.open_ways w where w.case_id = d.case_id and w.from_agency_id = d.from_agency_id
                    and w.to_agency_id = d.to_agency_id and w.category = d.category)
$$;
revoke all on function consents.my_given_ways(uuid), consents.open_disclosures(uuid) from public;
grant execute on function consents.my_given_ways(uuid), consents.open_disclosures(uuid) to samsteg_app;
