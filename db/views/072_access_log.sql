-- Who has read about a person, out of the log: by day and reader. The log itself is closed to the app role; these
-- functions say to whom they answer.
create schema if not exists access_log;
grant usage on schema access_log to samsteg_app;

-- What others did that was about a person, on the latest days before one: allowed looks and deeds, never denials.
create or replace function access_log.looks(person uuid, in_case uuid, of_agency uuid, before date, most integer)
returns table (day date, actor_kind text, actor_id uuid, agency_id uuid, unit_id uuid, action text, reason text, first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = '' as $$
  with shown as (
    select e.*, (e.at at time zone 'Europe/Stockholm')::date as day from platform.audit_entries e
     where e.participant_ids @> array[person] and e.outcome = 'allowed' and e.actor_kind in ('staff', 'operator')
       and (in_case is null or e.case_id = in_case or in_case = any (e.case_ids))
       and (of_agency is null or e.agency_id = of_agency or e.reason = 'emergency' or e.action like 'emergency.%')
  ), latest as (
    select distinct s.day from shown s where before is null or s.day < before order by s.day desc limit most
  )
  select s.day, s.actor_kind, s.actor_id, s.agency_id, s.unit_id, s.action, s.reason, min(s.at), max(s.at)
    from shown s where s.day in (select l.day from latest l)
   group by s.day, s.actor_kind, s.actor_id, s.agency_id, s.unit_id, s.action, s.reason
$$;

-- For the person herself: everyone.
create or replace function access_log.looks_at_me(before date, most integer)
returns table (day date, actor_kind text, actor_id uuid, agency_id uuid, unit_id uuid, action text, reason text, first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.* from access_log.looks(platform.actor(), null, null, before, most) l where platform.actor_role() = 'participant'
$$;

-- For the agency that answers for a case: its own people, as each agency's log is its own, and emergencies, which concern it.
create or replace function access_log.looks_at_case(asked uuid, before date, most integer)
returns table (day date, actor_kind text, actor_id uuid, agency_id uuid, unit_id uuid, action text, reason text, first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.* from cases.cases c, access_log.looks(c.participant_id, c.id, c.responsible_agency_id, before, most) l
   where c.id = asked and c.responsible_agency_id = platform.actor_agency() and c.id in (select m.case_id from consents.my_responsible_cases() m)
$$;

revoke all on all functions in schema access_log from public;
grant execute on function access_log.looks_at_me(date, integer), access_log.looks_at_case(uuid, date, integer) to samsteg_app;
