-- Retention: what is due, and the only way in which it goes.

-- The calendar day of an instant where the law is.
create or replace function retention.day_of(instant timestamptz) returns date language sql immutable parallel safe
  return (instant at time zone 'Europe/Stockholm')::date;

-- Everything an agency has written in a case, and when. What is no record of its own (an event) counts as an entry all the
-- same: it shows that someone was at work.
drop view if exists retention.entries cascade;
create view retention.entries (case_id, agency_id, kind, is_record, on_day) as
  select case_id, owner_agency_id, 'assessment', true, greatest(assessed_on, retention.day_of(created_at)) from assessments.parts
  union all select case_id, owner_agency_id, 'statement', true, greatest(stated_on, retention.day_of(created_at)) from assessments.statements
  union all select case_id, owner_agency_id, 'plan', true, greatest(started_on, retention.day_of(created_at)) from plans.plans
  union all select p.case_id, p.owner_agency_id, 'plan-part', true, retention.day_of(v.saved_at) from plans.versions v join plans.plans p on p.id = v.plan_id
  union all select p.case_id, p.owner_agency_id, 'plan-part', true, greatest(a.said_on, retention.day_of(a.created_at)) from plans.agreements a join plans.plans p on p.id = a.plan_id
  union all select p.case_id, p.owner_agency_id, 'plan-part', true, a.done_on from plans.activities a join plans.plans p on p.id = a.plan_id
  union all select p.case_id, p.owner_agency_id, 'plan-part', true, s.done_on from plans.steps s join plans.plans p on p.id = s.plan_id
  union all select p.case_id, p.owner_agency_id, 'plan-part', true, null from plans.goals g join plans.plans p on p.id = g.plan_id
  union all select case_id, owner_agency_id, 'session', true, greatest(retention.day_of(starts_at), retention.day_of(created_at)) from sessions.sessions
  union all select case_id, owner_agency_id, 'attendance', true, from_on from sessions.attendance_agreements
  union all select case_id, owner_agency_id, 'measurement', true, greatest(measured_on, retention.day_of(created_at), mistaken_on) from measurements.measurements
  union all select case_id, owner_agency_id, 'routine', true, greatest(started_on, done_on) from measurements.routines
  union all select case_id, owner_agency_id, 'placement', true, greatest(starts_on, ends_on, retention.day_of(created_at)) from placements.placements
  union all select p.case_id, p.owner_agency_id, 'placement-part', true, h.from_on from placements.hour_steps h join placements.placements p on p.id = h.placement_id
  union all select p.case_id, p.owner_agency_id, 'placement-part', true, a.in_place_on from placements.adaptations a join placements.placements p on p.id = a.placement_id
  union all select p.case_id, p.owner_agency_id, 'placement-part', true, f.done_on from placements.follow_ups f join placements.placements p on p.id = f.placement_id
  union all select case_id, owner_agency_id, 'employer-contact', true, contacted_on from placements.employer_contacts
  union all select case_id, owner_agency_id, 'job', true, greatest(starts_on, ends_on) from placements.jobs
  union all select case_id, owner_agency_id, 'correction', true, retention.day_of(corrected_at) from corrections.corrections
  union all select case_id, owner_agency_id, 'differing-view', true, retention.day_of(said_at) from corrections.differing_views
  union all select case_id, from_agency_id, 'consent', true, greatest(retention.day_of(recorded_at), retention.day_of(ended_at)) from consents.consents
  union all select case_id, from_agency_id, 'disclosure', true, greatest(retention.day_of(disclosed_at), retention.day_of(taken_back_at)) from consents.disclosures
  union all select d.case_id, d.from_agency_id, 'disclosure', true, retention.day_of(f.filed_at) from consents.filed_copies f join consents.disclosures d on d.id = f.disclosure_id
  union all select case_id, from_agency_id, 'ground', true, greatest(retention.day_of(recorded_at), retention.day_of(ended_at)) from consents.legal_grounds
  union all select case_id, agency_id, 'emergency', true, greatest(retention.day_of(opened_at), retention.day_of(reviewed_at)) from consents.emergency_openings
  union all select r.case_id, c.responsible_agency_id, 'referral', true, c.referred_on from cases.referrals r join cases.cases c on c.id = r.case_id
  union all select d.case_id, c.responsible_agency_id, 'decision', true, greatest(d.decided_on, retention.day_of(d.made_at)) from cases.decisions d join cases.cases c on c.id = d.case_id
  union all select p.case_id, c.responsible_agency_id, 'decision', true, p.from_on from cases.phase_changes p join cases.cases c on c.id = p.case_id
  union all select d.case_id, c.responsible_agency_id, 'discharge', true, greatest(d.discharged_on, d.reopened_on) from cases.discharges d join cases.cases c on c.id = d.case_id
  union all select i.case_id, c.responsible_agency_id, 'income', true, i.on_day from cases.income_sources i join cases.cases c on c.id = i.case_id
  union all select f.case_id, c.responsible_agency_id, 'discharge', true, f.on_day from cases.follow_ups f join cases.cases c on c.id = f.case_id
  union all select t.case_id, c.responsible_agency_id, 'team', false, greatest(t.from_on, t.to_on) from cases.team_members t join cases.cases c on c.id = t.case_id
  union all select c.id, c.responsible_agency_id, 'case', false, greatest(c.referred_on, c.decided_on, c.admitted_on, c.discharged_on, retention.day_of(c.created_at)) from cases.cases c
  union all select case_id, agency_id, 'event', false, retention.day_of(at) from platform.events where agency_id is not null;

-- Where rows about a case and its person lie, in the order in which they go, children first. `part`: one agency's ($2) in a
-- case ($1). `case`: what is left when no agency has anything there any more. `person` ($3): when no case is left.
-- A table that is in none of these, and not among those that the test of it names, fails that test.
create or replace function retention.places() returns table (nth bigint, scope text, place text, which text) language sql immutable as $$
  select row_number() over (), x.scope, x.place, x.which from (values
    ('part', 'corrections.differing_views', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'corrections.corrections', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'consents.filed_copies', 'disclosure_id in (select id from consents.disclosures where case_id = $1 and from_agency_id = $2)'),
    ('part', 'consents.disclosures', 'case_id = $1 and from_agency_id = $2'),
    ('part', 'consents.legal_grounds', 'case_id = $1 and from_agency_id = $2'),
    ('part', 'consents.consents', 'case_id = $1 and from_agency_id = $2'),
    ('part', 'consents.emergency_openings', 'case_id = $1 and agency_id = $2'),
    ('part', 'measurements.routines', 'case_id = $1 and (owner_agency_id = $2 or measurement_id in (select id from measurements.measurements where case_id = $1 and owner_agency_id = $2))'),
    ('part', 'measurements.measurements', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'placements.hour_steps', 'placement_id in (select id from placements.placements where case_id = $1 and owner_agency_id = $2)'),
    ('part', 'placements.adaptations', 'placement_id in (select id from placements.placements where case_id = $1 and owner_agency_id = $2)'),
    ('part', 'placements.follow_ups', 'placement_id in (select id from placements.placements where case_id = $1 and owner_agency_id = $2)'),
    ('part', 'placements.jobs', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'placements.employer_contacts', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'placements.placements', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'plans.agreements', 'plan_id in (select id from plans.plans where case_id = $1 and owner_agency_id = $2)'),
    ('part', 'plans.activities', 'plan_id in (select id from plans.plans where case_id = $1 and owner_agency_id = $2)'),
    ('part', 'plans.steps', 'plan_id in (select id from plans.plans where case_id = $1 and owner_agency_id = $2)'),
    ('part', 'plans.goals', 'plan_id in (select id from plans.plans where case_id = $1 and owner_agency_id = $2)'),
    ('part', 'plans.versions', 'plan_id in (select id from plans.plans where case_id = $1 and owner_agency_id = $2)'),
    ('part', 'plans.plans', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'sessions.attendance_agreements', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'sessions.sessions', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'assessments.statements', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'assessments.parts', 'case_id = $1 and owner_agency_id = $2'),
    ('part', 'cases.follow_ups', 'case_id in (select id from cases.cases where id = $1 and responsible_agency_id = $2)'),
    ('part', 'cases.income_sources', 'case_id in (select id from cases.cases where id = $1 and responsible_agency_id = $2)'),
    ('part', 'cases.discharges', 'case_id in (select id from cases.cases where id = $1 and responsible_agency_id = $2)'),
    ('part', 'cases.decisions', 'case_id in (select id from cases.cases where id = $1 and responsible_agency_id = $2)'),
    ('part', 'cases.phase_changes', 'case_id in (select id from cases.cases where id = $1 and responsible_agency_id = $2)'),
    ('part', 'cases.referrals', 'case_id in (select id from cases.cases where id = $1 and responsible_agency_id = $2)'),
    ('part', 'extracts.drafts', 'case_id = $1 and agency_id = $2'),
    ('part', 'extracts.orders', 'case_id = $1 and agency_id = $2'),
    ('part', 'retention.holds', 'case_id = $1 and agency_id = $2'),
    ('case', 'cases.snoozes', 'case_id = $1'),
    ('case', 'cases.team_members', 'case_id = $1'),
    ('case', 'platform.events', 'case_id = $1'),
    ('case', 'retention.holds', 'case_id = $1'),
    ('case', 'cases.cases', 'id = $1'),
    ('person', 'platform.passkeys', 'actor_kind = ''participant'' and actor_id = $3'),
    ('person', 'platform.passkey_challenges', 'invitation_id in (select id from platform.invitations where actor_kind = ''participant'' and actor_id = $3) or session_hash in (select token_hash from platform.sessions where actor_kind = ''participant'' and actor_id = $3)'),
    ('person', 'platform.sign_ins', 'invitation_id in (select id from platform.invitations where actor_kind = ''participant'' and actor_id = $3) or session_hash in (select token_hash from platform.sessions where actor_kind = ''participant'' and actor_id = $3)'),
    ('person', 'platform.invitations', 'actor_kind = ''participant'' and actor_id = $3'),
    ('person', 'platform.known_devices', 'actor_kind = ''participant'' and actor_id = $3'),
    ('person', 'platform.sessions', 'actor_kind = ''participant'' and actor_id = $3'),
    ('person', 'platform.idempotency_keys', 'actor_id = $3'),
    ('person', 'consents.blocks', 'participant_id = $3'),
    ('person', 'participants.named_staff', 'participant_id = $3'),
    ('person', 'participants.protections', 'participant_id = $3'),
    ('person', 'participants.protected_details', 'participant_id = $3'),
    ('person', 'participants.protections', 'participant_id = $3'),
    ('person', 'participants.protected_details', 'participant_id = $3'),
    ('person', 'participants.personal_numbers', 'participant_id = $3'),
    ('person', 'participants.contacts', 'participant_id = $3'),
    ('person', 'participants.participants', 'id = $3')) as x (scope, place, which)
$$;

-- Of one scope, everything goes in its order. Answers the ids that went.
create or replace function retention.remove_scope(in_scope text, in_case uuid, in_agency uuid, in_person uuid) returns uuid[]
language plpgsql volatile set search_path = '' as $$
declare
  spot record;
  went uuid[];
  gone uuid[] := '{}';
begin
  for spot in select p.place, p.which from retention.places() p where p.scope = in_scope order by p.nth loop
    -- Each statement is given all three, whichever it asks for.
    execute format('with went as (delete from %s as x where (%s) and ($1, $2, $3) is distinct from (null, null, null) returning (to_jsonb(x) ->> ''id'')::uuid as id)
      select coalesce(array_agg(id) filter (where id is not null), ''{}'') from went', spot.place, spot.which)
      into went using in_case, in_agency, in_person;
    gone := gone || went;
  end loop;
  return gone;
end $$;

-- Removes one agency's records in a case and all that pointed at them; then the case, when nobody has any there; then the
-- person, when she has no other case. Answers null where there is no such case.
drop function if exists retention.remove_part(uuid, uuid);
create function retention.remove_part(in_case uuid, in_agency uuid, out participant_id uuid, out whole_case boolean, out whole_person boolean)
language plpgsql volatile set search_path = '' as $$
declare
  gone uuid[];
begin
  select c.participant_id into participant_id from cases.cases c where c.id = in_case for update;
  if not found then return; end if;
  -- Another agency's job stays, and says no longer what it came out of.
  update placements.jobs j set placement_id = null
   where j.owner_agency_id <> in_agency and j.placement_id in (select p.id from placements.placements p where p.case_id = in_case and p.owner_agency_id = in_agency);
  gone := retention.remove_scope('part', in_case, in_agency, null);
  delete from platform.events e where e.case_id = in_case and (e.agency_id = in_agency or e.record_id = any (gone));
  delete from cases.snoozes s where s.case_id = in_case
    and (s.subject_id = any (gone::text[]) or s.staff_id in (select m.id from agencies.staff m where m.agency_id = in_agency));
  -- Answers that were kept for a request sent again: what they hold is sealed, so all of this case go.
  delete from platform.idempotency_keys k where position(in_case::text in k.route) > 0;
  whole_case := not exists (select from retention.entries e where e.case_id = in_case and e.is_record);
  whole_person := false;
  if not whole_case then return; end if;
  perform retention.remove_scope('case', in_case, in_agency, null);
  whole_person := not exists (select from cases.cases c where c.participant_id = remove_part.participant_id);
  if whole_person then perform retention.remove_scope('person', in_case, in_agency, participant_id); end if;
end $$;

-- The rule of an agency: its own plan's, else that of its kind.
create or replace function retention.rule_of(in_agency uuid)
returns table (key text, keep_years integer, done_by text, except_children boolean, statute text, sample_birth_days integer[])
language sql stable set search_path = '' as $$
  select r.key, coalesce(p.keep_years, r.keep_years), r.done_by, r.except_children, r.content ->> 'statute', coalesce(p.sample_birth_days, '{}')
    from agencies.agencies a
    left join retention.agency_plans p on p.agency_id = a.id
    join retention.rules r on r.key = coalesce(p.rule_key, (select k.key from retention.rules k where a.kind = any (k.agency_kinds) order by k.key limit 1))
   where a.id = in_agency
$$;

-- What stands in the way of one agency's records in a case; null when nothing does.
create or replace function retention.obstacle(in_case cases.cases, in_agency uuid, day date, last_entry date, not_children boolean, sample integer[]) returns text
language sql stable set search_path = '' as $$
  select case
    when in_case.status in ('referred', 'waiting', 'active') then 'open-case'
    when exists (select from retention.holds h where h.agency_id = in_agency and h.lifted_at is null and (h.until_on is null or h.until_on >= day)
                  and (h.case_id = in_case.id or (h.whole_person and h.participant_id = in_case.participant_id)))
      -- She has asked for what is kept about her, and has not got it yet.
      or exists (select from extracts.orders o where o.case_id = in_case.id and o.agency_id = in_agency and o.released_at is null) then 'held'
    when not_children and p.birth_date is not null and p.birth_date + interval '18 years' > last_entry then 'child'
    when extract(day from p.birth_date)::integer = any (sample) then 'research-sample'
    -- A yes for the whole programme was given here, and another case leans on it.
    when exists (select from consents.consents k join consents.disclosures d on d.consent_id = k.id
                  where k.case_id = in_case.id and k.from_agency_id = in_agency and d.case_id <> in_case.id)
      or exists (select from consents.consents k join consents.consents n on n.renews_id = k.id
                  where k.case_id = in_case.id and k.from_agency_id = in_agency and n.case_id <> in_case.id) then 'leaned-on'
  end from participants.participants p where p.id = in_case.participant_id
$$;

-- An agency's records whose time is out on a day, each with what stands in the way. Time that is set in years ends on the day
-- with the same number, or the last of its month (lag 1930:173, 1 §), and that day is kept.
drop function if exists retention.due(uuid, date) cascade;
create function retention.due(in_agency uuid, day date)
returns table (case_id uuid, participant_id uuid, last_entry_on date, kept_until date, done_by date, rule_key text, statute text, counts jsonb, obstacle text)
language sql stable set search_path = '' as $$
  with rule as materialized (select * from retention.rule_of(in_agency)),
  reckoned as (
    select e.case_id, max(e.on_day) as last_entry_on, bool_or(e.is_record) as has_records
      from retention.entries e where e.agency_id = in_agency group by e.case_id),
  ended as (
    select r.*, (r.last_entry_on + make_interval(years => rule.keep_years))::date as kept_until, rule.key as rule_key, rule.statute,
           rule.done_by as pace, rule.except_children, rule.sample_birth_days
      from reckoned r cross join rule
     where (r.last_entry_on + make_interval(years => rule.keep_years))::date < day
       -- The bare case stays while others have records in it.
       and (r.has_records or not exists (select from retention.entries o where o.case_id = r.case_id and o.is_record)))
  select e.case_id, c.participant_id, e.last_entry_on, e.kept_until,
         case e.pace when 'at-once' then e.kept_until + 1 else make_date(extract(year from e.kept_until)::integer + 1, 12, 31) end,
         e.rule_key, e.statute,
         coalesce((select jsonb_object_agg(k.kind, k.n) from (
           select x.kind, count(*) as n from retention.entries x
            where x.case_id = e.case_id and x.agency_id = in_agency and x.is_record group by x.kind) k), '{}'),
         retention.obstacle(c, in_agency, day, e.last_entry_on, e.except_children, e.sample_birth_days)
    from ended e join cases.cases c on c.id = e.case_id
$$;

-- Who may: team leaders and administrators, each in their own agency.
create or replace function retention.my_agency() returns uuid language sql stable
  return case when platform.actor_role() in ('team-leader', 'administrator') then platform.actor_agency() end;

drop function if exists retention.my_due();
create function retention.my_due()
returns table (case_id uuid, last_entry_on date, kept_until date, done_by date, rule_key text, statute text, counts jsonb, obstacle text)
language sql stable security definer set search_path = '' as $$
  select d.case_id, d.last_entry_on, d.kept_until, d.done_by, d.rule_key, d.statute, d.counts,
         case when exists (select from retention.items i join retention.lists l on l.id = i.list_id
                            where i.case_id = d.case_id and l.agency_id = retention.my_agency() and i.outcome is null and l.outcome is distinct from 'declined')
              then 'on-a-list' else d.obstacle end
    from retention.due(retention.my_agency(), platform.today()) d
$$;

-- Puts what is due among these cases on a list. Answers how many; with none there is no list.
create or replace function retention.propose(new_list uuid, asked uuid[]) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  listed integer;
begin
  insert into retention.lists (id, agency_id, proposed_by, proposed_at)
    select new_list, retention.my_agency(), platform.actor(), platform.now() where retention.my_agency() is not null;
  if not found then return 0; end if;
  insert into retention.items (list_id, case_id, last_entry_on, kept_until, done_by, rule_key, statute, counts)
    select new_list, d.case_id, d.last_entry_on, d.kept_until, d.done_by, d.rule_key, d.statute, d.counts
      from retention.my_due() d where d.case_id = any (asked) and d.obstacle is null;
  get diagnostics listed = row_count;
  if listed = 0 then delete from retention.lists l where l.id = new_list; end if;
  return listed;
end $$;

-- Answers 'approved', 'declined', 'own-proposal', or null when there is no such open list in the actor's agency.
create or replace function retention.decide(in_list uuid, approve boolean) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  found_list retention.lists;
begin
  select * into found_list from retention.lists l where l.id = in_list and l.agency_id = retention.my_agency() and l.outcome is null for update;
  if not found then return null; end if;
  if approve and found_list.proposed_by = platform.actor() then return 'own-proposal'; end if;
  update retention.lists l set outcome = case when approve then 'approved' else 'declined' end,
    decided_by = platform.actor(), decided_at = platform.now() where l.id = in_list;
  return case when approve then 'approved' else 'declined' end;
end $$;

-- Stops the removal of what the actor's agency has in a case. Answers whether it has anything there.
create or replace function retention.hold(new_hold uuid, in_case uuid, for_person boolean, why text, until_day date) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into retention.holds (id, agency_id, case_id, participant_id, whole_person, reason, until_on, set_by, set_at)
    select new_hold, retention.my_agency(), c.id, c.participant_id, for_person, why, until_day, platform.actor(), platform.now()
      from cases.cases c where c.id = in_case and exists (
        select from retention.entries e where e.case_id = c.id and e.agency_id = retention.my_agency());
  return found;
end $$;

create or replace function retention.lift(in_hold uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update retention.holds h set lifted_by = platform.actor(), lifted_at = platform.now()
   where h.id = in_hold and h.agency_id = retention.my_agency() and h.lifted_at is null;
  return found;
end $$;

-- What is approved and still to be done.
create or replace function retention.waiting_items() returns table (list_id uuid, case_id uuid)
language sql stable security definer set search_path = '' as $$
  select i.list_id, i.case_id from retention.items i join retention.lists l on l.id = i.list_id
   where l.outcome = 'approved' and i.outcome is null order by l.decided_at, i.case_id
$$;

-- Does what was approved in one case, and only if it still is as it was approved: the same last entry, its time still out by
-- the rule of today, nothing in the way. Answers 'removed', 'held', 'changed', or null where nothing waits.
create or replace function retention.run_item(in_list uuid, in_case uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- The database's own day too: no caller makes it later than it is.
  day constant date := least(coalesce(platform.today(), current_date), current_date);
  item retention.items;
  list retention.lists;
  due record;
  went record;
  answer text;
  deed uuid := gen_random_uuid();
begin
  select * into list from retention.lists l where l.id = in_list and l.outcome = 'approved' for update;
  if not found then return null; end if;
  select * into item from retention.items i where i.list_id = in_list and i.case_id = in_case and i.outcome is null for update;
  if not found then return null; end if;
  perform from cases.cases c where c.id = in_case for update;
  select * into due from retention.due(list.agency_id, day) d where d.case_id = in_case;
  answer := case
    when not found or due.last_entry_on <> item.last_entry_on or due.rule_key <> item.rule_key or due.counts <> item.counts then 'changed'
    when due.obstacle is not null then 'held' else 'removed' end;
  update retention.items i set outcome = answer, outcome_at = platform.now() where i.list_id = in_list and i.case_id = in_case;
  update retention.lists l set done_at = platform.now() where l.id = in_list
    and not exists (select from retention.items i where i.list_id = in_list and i.outcome is null);
  if answer <> 'removed' then return answer; end if;
  select * into went from retention.remove_part(in_case, list.agency_id);
  insert into retention.deeds (id, at, agency_id, case_id, participant_id, list_id, last_entry_on, whole_case, counts)
    values (deed, platform.now(), list.agency_id, in_case, case when went.whole_person then went.participant_id end, in_list,
            item.last_entry_on, went.whole_case, item.counts);
  -- Takes the lock on the end of the chain, so last. Done by the program, for the one who approved.
  perform platform.chain_audit(list.agency_id, 'staff', list.decided_by, list.agency_id, null, platform.now(), jsonb_build_array(jsonb_build_object(
    'action', 'retention.run', 'outcome', 'allowed', 'reason', item.rule_key, 'case_id', in_case, 'record_id', in_list,
    'participant_ids', jsonb_build_array(went.participant_id), 'detail', item.counts::text)));
  return answer;
end $$;

-- Removes again what a deed says has gone, after a backup was restored. 'newer': something has been written since, so a
-- person must look. For the owner login alone.
create or replace function retention.reapply(deed jsonb) returns text
language plpgsql volatile set search_path = '' as $$
declare
  went record;
  said retention.deeds := jsonb_populate_record(null::retention.deeds, deed);
begin
  insert into retention.deeds select (said).* on conflict do nothing;
  if not exists (select from cases.cases c where c.id = said.case_id) then return 'gone'; end if;
  if not said.whole_case and not exists (select from retention.entries e where e.case_id = said.case_id and e.agency_id = said.agency_id and e.is_record) then return 'gone'; end if;
  if exists (select from retention.entries e where e.case_id = said.case_id and e.agency_id = said.agency_id and e.on_day > said.last_entry_on) then return 'newer'; end if;
  select * into went from retention.remove_part(said.case_id, said.agency_id);
  perform platform.chain_audit(said.agency_id, 'operator', null, said.agency_id, null, platform.now(), jsonb_build_array(jsonb_build_object(
    'action', 'retention.reapply', 'outcome', 'allowed', 'reason', 'command-line', 'case_id', said.case_id, 'record_id', said.list_id,
    'participant_ids', jsonb_build_array(went.participant_id), 'detail', said.counts::text)));
  return 'removed';
end $$;

do $policies$
declare
  name text;
begin
  foreach name in array array['rules', 'house_times', 'agency_plans', 'holds', 'lists', 'items', 'deeds'] loop
    execute format('alter table retention.%I enable row level security', name);
    execute format('alter table retention.%I force row level security', name);
    execute format('drop policy if exists owner_login on retention.%I', name);
    execute format('drop policy if exists read on retention.%I', name);
    execute format('create policy owner_login on retention.%I to current_user using (true) with check (true)', name);
    execute format('revoke all on retention.%I from samsteg_app', name);
    execute format('grant select on retention.%I to samsteg_app', name);
  end loop;
end $policies$;
create policy read on retention.rules for select to samsteg_app using (true);
create policy read on retention.house_times for select to samsteg_app using (true);
create policy read on retention.agency_plans for select to samsteg_app using (agency_id = retention.my_agency());
create policy read on retention.holds for select to samsteg_app using (agency_id = retention.my_agency());
create policy read on retention.lists for select to samsteg_app using (agency_id = retention.my_agency());
create policy read on retention.items for select to samsteg_app using (list_id in (select l.id from retention.lists l));
-- Where the running program copies to a place outside the database, as it does the ends of the log: ids and counts.
create policy read on retention.deeds for select to samsteg_app using (platform.actor() is null);

revoke all on retention.entries from public, samsteg_app;
revoke all on all functions in schema retention from public, samsteg_app;
grant execute on function retention.my_agency(), retention.my_due(), retention.propose(uuid, uuid[]), retention.decide(uuid, boolean),
  retention.hold(uuid, uuid, boolean, text, date), retention.lift(uuid), retention.waiting_items(), retention.run_item(uuid, uuid) to samsteg_app;
