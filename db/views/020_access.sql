-- The access decision in SQL: the same rule as server/features/consents/consents.rules.ts.
-- Set-returning definer functions, used as `id in (select … from f())`: that form costs least under row security.
-- Two things keep them quick in a large house. Each says that it gives some thirty rows, as it does for most: a planner that
-- guesses a thousand reads whole tables instead. And who asks is read within `select`: once a query, not once a row.

-- Ways of sharing that are open today, in each case: who gives, who receives, what. By a consent given in the case, by one
-- given for the programme in another case of the same person, or by another ground in law that opens.
create or replace view consents.open_ways as
  select k.case_id, k.from_agency_id, k.to_agency_id, unnest(k.categories) as category
    from consents.consents k
   where k.state = 'given' and platform.today() between k.valid_from and k.valid_to
  union all
  select c.id, k.from_agency_id, k.to_agency_id, unnest(k.categories)
    from cases.cases c
    join cases.cases s on s.participant_id = c.participant_id and s.programme_id = c.programme_id and s.id <> c.id
    join consents.consents k on k.case_id = s.id
   where k.scope = 'programme' and k.state = 'given' and platform.today() between k.valid_from and k.valid_to
  union all
  select g.case_id, g.from_agency_id, g.to_agency_id, unnest(g.categories)
    from consents.legal_grounds g
   where g.opens and g.ended_at is null and platform.today() between g.valid_from and g.valid_to;
revoke all on consents.open_ways from public;

-- Whether an interval of instants holds now; the second is the first without, null is still.
create or replace function platform.is_running(from_at timestamptz, until_at timestamptz) returns boolean language sql stable
  return from_at <= platform.now() and (until_at is null or platform.now() < until_at);

-- A person with a protected identity for whom this member of staff is not named: for one person. What follows asks it of
-- many, and so has those one is named for in an array.
create or replace function participants.is_closed_to(person uuid, member uuid, instant timestamptz) returns boolean
language sql stable as $$
  select exists (select from participants.participants p where p.id = person and p.protection is not null)
     and not exists (select from participants.named_staff n where n.participant_id = person and n.staff_id = member
                        and n.named_at <= instant and (n.ended_at is null or instant < n.ended_at));
$$;

-- Every tie of the one asking to a case. All that follows is drawn from here, so that a case is looked for once.
-- `own-records` is no right to know of the case. What is asked often is kept in variables: a setting read for each row
-- would cost more than the row. A person with a protected identity is closed to everyone who is not named for her.
create or replace function consents.my_ties()
returns table (case_id uuid, participant_id uuid, responsible_agency_id uuid, reason text)
language plpgsql stable security definer set search_path = '' rows 30 as $$
#variable_conflict use_column
declare
  me constant uuid := platform.actor();
  mine constant uuid := platform.actor_agency();
  my_unit constant uuid := platform.actor_unit();
  my_role constant text := platform.actor_role();
  day constant date := platform.today();
  instant constant timestamptz := platform.now();
  -- People who have shut me out, or with whom I have a conflict of interest; and the latter alone.
  barred uuid[];
  in_conflict uuid[];
  -- People with a protected identity for whom I am named.
  named uuid[];
begin
  if my_role = 'participant' then
    return query select c.id, c.participant_id, c.responsible_agency_id, 'own-case' from cases.cases c where c.participant_id = me;
    return;
  end if;
  if my_role is null or my_role not in ('coach', 'team-leader', 'professional') then return; end if;

  select coalesce(array_agg(b.participant_id), '{}'), coalesce(array_agg(b.participant_id) filter (where b.kind = 'conflict-of-interest'), '{}')
    into barred, in_conflict
    from consents.blocks b
   where (b.staff_id = me or b.unit_id = my_unit) and b.from_at <= instant and (b.ended_at is null or instant < b.ended_at);
  select coalesce(array_agg(n.participant_id), '{}') into named
    from participants.named_staff n
   where n.staff_id = me and n.named_at <= instant and (n.ended_at is null or instant < n.ended_at);

  return query
    select c.id, c.participant_id, c.responsible_agency_id, 'emergency'
      from consents.emergency_openings o join cases.cases c on c.id = o.case_id
     where o.staff_id = me and o.agency_id = mine and o.ended_at is null and o.opened_at <= instant and instant < o.until_at
       and (c.responsible_agency_id = mine
            or exists (select from cases.team_members t where t.case_id = c.id and t.agency_id = mine
                          and t.from_on <= day and (t.to_on is null or t.to_on > day)))
       and c.participant_id <> all (in_conflict)
       and not exists (select from participants.participants p where p.id = c.participant_id and p.protection is not null and p.id <> all (named));
  return query
    select c.id, c.participant_id, c.responsible_agency_id,
           case when c.responsible_agency_id = mine
                  or exists (select from consents.open_ways w
                              where w.case_id = c.id and w.from_agency_id = c.responsible_agency_id
                                and w.to_agency_id = mine and w.category = 'identity')
                then 'on-team' else 'own-records' end
      from cases.team_members t join cases.cases c on c.id = t.case_id
     where t.staff_id = me and t.agency_id = mine and t.from_on <= day and (t.to_on is null or t.to_on > day)
       and c.participant_id <> all (barred)
       and not exists (select from participants.participants p where p.id = c.participant_id and p.protection is not null and p.id <> all (named));
  if my_role = 'team-leader' then
    return query
      select c.id, c.participant_id, c.responsible_agency_id, 'leads-programme'
        from cases.cases c
       where c.responsible_agency_id = mine and c.participant_id <> all (barred)
         and not exists (select from participants.participants p where p.id = c.participant_id and p.protection is not null and p.id <> all (named));
  end if;
  return query
    select c.id, c.participant_id, c.responsible_agency_id, 'referred-by-me'
      from cases.cases c
     where c.referred_by = me and c.referred_from_agency_id = mine and c.status in ('referred', 'waiting', 'declined')
       and c.participant_id <> all (barred)
       and not exists (select from participants.participants p where p.id = c.participant_id and p.protection is not null and p.id <> all (named));
end $$;

create or replace function consents.my_own_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select c.id from cases.cases c
   where platform.actor_role() = 'participant' and c.participant_id = platform.actor()
$$;

-- Every case whose existence the one asking may know of, and why: the first reason in the rule's own order.
create or replace function consents.my_cases_with_reason() returns table (case_id uuid, reason text)
language sql stable security definer set search_path = '' rows 30 as $$
  select distinct on (m.case_id) m.case_id, m.reason
    from consents.my_ties() m
   where m.reason <> 'own-records'
   order by m.case_id, array_position(array['own-case', 'emergency', 'on-team', 'leads-programme', 'referred-by-me'], m.reason)
$$;

create or replace function consents.my_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.case_id from consents.my_ties() m where m.reason <> 'own-records'
$$;

-- Cases that I know of by a tie that lasts: an emergency lets one read, and decide nothing.
create or replace function consents.my_lasting_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.case_id from consents.my_ties() m where m.reason not in ('own-records', 'emergency')
$$;

-- Cases that I work in: records are added and changed there.
create or replace function consents.my_work_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.case_id from consents.my_ties() m where m.reason in ('on-team', 'leads-programme')
$$;

-- Cases in which I read what my own agency has written: those I know of, and those where I am on the team of an agency
-- that may no longer be told who the person is.
create or replace function consents.my_record_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.case_id from consents.my_ties() m where m.reason <> 'own-case'
$$;

-- Cases that I have opened in an emergency.
create or replace function consents.my_emergency_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.case_id from consents.my_ties() m where m.reason = 'emergency'
$$;

-- Cases that my own agency answers for, among those I may see.
create or replace function consents.my_responsible_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.case_id from consents.my_ties() m
   where m.reason = 'own-case' or (m.reason <> 'own-records' and m.responsible_agency_id = (select platform.actor_agency()))
$$;

-- The same, where I work: its rows are written there.
create or replace function consents.my_responsible_work() returns table (case_id uuid, participant_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.case_id, m.participant_id from consents.my_ties() m
   where m.reason in ('on-team', 'leads-programme') and m.responsible_agency_id = (select platform.actor_agency())
$$;

-- People whose cases I lead, as lead coach or team leader of the agency that answers for them.
create or replace function consents.my_led_people() returns table (participant_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.participant_id from consents.my_ties() m
   where m.responsible_agency_id = (select platform.actor_agency())
     and (m.reason = 'leads-programme' or (m.reason = 'on-team' and exists (
       select from cases.team_members t where t.case_id = m.case_id and t.staff_id = platform.actor() and t.is_lead
          and t.from_on <= platform.today() and (t.to_on is null or t.to_on > platform.today()))))
$$;

-- The people of the cases I know of; and of those that my agency answers for.
create or replace function consents.my_people() returns table (participant_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.participant_id from consents.my_ties() m
   where m.reason <> 'own-records'
     -- One who has only sent a referral goes by the name that they gave, until the person is admitted.
     and (m.responsible_agency_id = (select platform.actor_agency())
          or not exists (select from cases.cases c where c.id = m.case_id and c.referred_from_agency_id = platform.actor_agency()
                            and c.status in ('referred', 'waiting', 'declined')))
$$;
create or replace function consents.my_responsible_people() returns table (participant_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.participant_id from consents.my_ties() m
   where m.reason not in ('own-case', 'own-records') and m.responsible_agency_id = (select platform.actor_agency())
$$;

-- Records that another agency has given mine, while a way is open for that kind of information. A policy holds all four
-- columns against the record: a disclosure opens what its giver owns, of the kind it says, in its own case, and no more.
create or replace function consents.my_disclosures() returns table (record_id uuid, case_id uuid, owner_agency_id uuid, category text)
language sql stable security definer set search_path = '' rows 30 as $$
  select d.record_id, d.case_id, d.from_agency_id, d.category
    from (select distinct t.case_id from consents.my_ties() t
           where t.reason <> 'own-records' and (select platform.actor_agency()) is not null) m
    -- Case by case: an agency with many consents would otherwise have all of them read for a few cases.
   cross join lateral (select g.record_id, g.case_id, g.from_agency_id, g.to_agency_id, g.category from consents.disclosures g
                        where g.case_id = m.case_id and g.to_agency_id = (select platform.actor_agency()) and g.taken_back_at is null offset 0) d
   where (select true from consents.open_ways w
           where w.case_id = d.case_id and w.from_agency_id = d.from_agency_id
             and w.to_agency_id = d.to_agency_id and w.category = d.category limit 1)
$$;

-- Which agencies' people I may see on the team of a case that another agency answers for.
create or replace function consents.my_known_agencies() returns table (case_id uuid, agency_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  with mine as materialized (
    select distinct m.case_id, m.responsible_agency_id from consents.my_ties() m
     where m.reason not in ('own-case', 'own-records') and m.responsible_agency_id <> (select platform.actor_agency()))
  select m.case_id, (select platform.actor_agency()) from mine m
  union all
  select m.case_id, m.responsible_agency_id from mine m
  union all
  select m.case_id, w.from_agency_id
    from mine m
   cross join lateral (select o.from_agency_id from consents.open_ways o
                        where o.case_id = m.case_id and o.to_agency_id = (select platform.actor_agency()) and o.category = 'identity' offset 0) w
$$;

-- The people of cases whose contact details I may see: my agency's, or where that way is open.
create or replace function consents.my_contact_people() returns table (participant_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select m.participant_id
    from (select distinct t.case_id, t.participant_id, t.responsible_agency_id from consents.my_ties() t
           where t.reason not in ('own-case', 'own-records')) m
   where m.responsible_agency_id = (select platform.actor_agency())
      or exists (select from consents.open_ways w
                  where w.case_id = m.case_id and w.from_agency_id = m.responsible_agency_id
                    and w.to_agency_id = (select platform.actor_agency()) and w.category = 'contact')
$$;

-- Consents that hold in a case of mine though they were given in another, and the case they hold in.
create or replace function consents.my_programme_consents() returns table (consent_id uuid, case_id uuid)
language sql stable security definer set search_path = '' rows 30 as $$
  select k.id, m.case_id
    from (select distinct t.case_id, t.responsible_agency_id, t.reason = 'own-case' as own from consents.my_ties() t
           where t.reason <> 'own-records') m
    join cases.cases c on c.id = m.case_id
    join cases.cases s on s.participant_id = c.participant_id and s.programme_id = c.programme_id and s.id <> c.id
    join consents.consents k on k.case_id = s.id and k.scope = 'programme'
   where m.own or m.responsible_agency_id = platform.actor_agency()
      or platform.actor_agency() in (k.from_agency_id, k.to_agency_id)
$$;

-- Cases that I may open in an emergency: my agency answers for them or is on the team, and nothing that holds in
-- emergencies too stands between me and the person.
create or replace function consents.may_open_in_emergency(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from cases.cases c join participants.participants p on p.id = c.participant_id
     where c.id = asked and platform.actor_role() in ('coach', 'team-leader', 'professional')
       and (c.responsible_agency_id = platform.actor_agency()
            or exists (select from cases.team_members t where t.case_id = c.id and t.agency_id = platform.actor_agency()
                          and t.from_on <= platform.today() and (t.to_on is null or t.to_on > platform.today())))
       and (p.protection is null
            or exists (select from participants.named_staff n where n.participant_id = p.id and n.staff_id = platform.actor()
                          and platform.is_running(n.named_at, n.ended_at)))
       and not exists (select from consents.blocks b where b.participant_id = p.id and b.kind = 'conflict-of-interest'
                          and (b.staff_id = platform.actor() or b.unit_id = platform.actor_unit())
                          and platform.is_running(b.from_at, b.ended_at)))
$$;

-- Lists join this before paging and counting.
create or replace view consents.case_access with (security_invoker = true) as
  select case_id, reason from consents.my_cases_with_reason();

-- Everything the route's access decision needs to know of one case, in one query. No row: nothing may be said of it.
drop function if exists consents.case_relation(uuid);
create function consents.case_relation(asked uuid)
returns table (status text, responsible_agency_id uuid, is_lead boolean, on_team boolean, leads_programme boolean,
               own_case boolean, referred_by_me boolean, emergency boolean)
language sql stable security definer set search_path = '' as $$
  select c.status, c.responsible_agency_id,
         bool_or(m.reason = 'on-team')
           and exists (select from cases.team_members t where t.case_id = c.id and t.staff_id = platform.actor() and t.is_lead
                          and t.from_on <= platform.today() and (t.to_on is null or t.to_on > platform.today())),
         bool_or(m.reason = 'on-team'), bool_or(m.reason = 'leads-programme'), bool_or(m.reason = 'own-case'),
         bool_or(m.reason = 'referred-by-me'), bool_or(m.reason = 'emergency')
    from consents.my_ties() m join cases.cases c on c.id = m.case_id
   where m.case_id = asked and m.reason <> 'own-records'
   group by c.id
$$;
