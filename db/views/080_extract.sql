-- The register extract: who orders, who makes, and what the log says of one case at one agency.

-- Cases whose own agency's part I may make: where I work, or am on the team of an agency that may no longer be told who
-- the person is. An emergency lets one read, and take nothing out.
create or replace function extracts.my_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' as $$
  select m.case_id from consents.my_ties() m where m.reason in ('on-team', 'leads-programme', 'own-records')
$$;

-- Agencies that keep something about me, in each case of mine: whom an order goes to.
create or replace function extracts.my_agencies() returns table (case_id uuid, agency_id uuid)
language sql stable security definer set search_path = '' as $$
  select c.id, a.agency_id
    from cases.cases c
   cross join lateral (
     select c.responsible_agency_id as agency_id
     union select c.referred_from_agency_id
     union select t.agency_id from cases.team_members t where t.case_id = c.id
     union select d.to_agency_id from consents.disclosures d where d.case_id = c.id) a
   where platform.actor_role() = 'participant' and c.participant_id = platform.actor() and a.agency_id is not null
$$;

-- What the people of one agency read and did in one case: for the person herself, and for those who make its part.
create or replace function extracts.looks(asked uuid, of_agency uuid)
returns table (day date, actor_kind text, actor_id uuid, unit_id uuid, action text, reason text, first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.day, l.actor_kind, l.actor_id, l.unit_id, l.action, l.reason, l.first_at, l.last_at
    from cases.cases c, access_log.looks(c.participant_id, c.id, of_agency, null, null) l
   where c.id = asked and l.agency_id = of_agency
     and ((platform.actor_role() = 'participant' and c.participant_id = platform.actor())
          or (of_agency = platform.actor_agency() and c.id in (select m.case_id from extracts.my_cases() m)))
$$;

do $policies$
declare
  name text;
  p record;
begin
  foreach name in array array['orders', 'drafts'] loop
    execute format('alter table extracts.%I enable row level security', name);
    execute format('alter table extracts.%I force row level security', name);
    for p in select polname from pg_policy where polrelid = format('extracts.%I', name)::regclass loop
      execute format('drop policy %I on extracts.%I', p.polname, name);
    end loop;
    execute format('create policy owner_login on extracts.%I to current_user using (true) with check (true)', name);
    execute format('revoke all on extracts.%I from samsteg_app', name);
    execute format('grant select, insert on extracts.%I to samsteg_app', name);
  end loop;
end $policies$;

create policy read on extracts.orders for select to samsteg_app using (
  participant_id = platform.actor()
  or (agency_id = platform.actor_agency() and case_id in (select case_id from extracts.my_cases())));
-- The person asks every agency around her; staff write an order that came to their own agency another way.
create policy add on extracts.orders for insert to samsteg_app with check (
  released_at is null
  and ((participant_id = platform.actor() and ordered_by_staff is null and (case_id, agency_id) in (select case_id, agency_id from extracts.my_agencies()))
    or (agency_id = platform.actor_agency() and ordered_by_staff = platform.actor()
      and case_id in (select case_id from extracts.my_cases())
      and (case_id, participant_id) in (select id, participant_id from cases.cases))));
-- A part is released once, by the agency whose it is, and stays as it was released.
create policy change on extracts.orders for update to samsteg_app
  using (released_at is null and agency_id = platform.actor_agency() and case_id in (select case_id from extracts.my_cases()))
  with check (released_by = platform.actor());
grant update (released_at, released_by, released) on extracts.orders to samsteg_app;

create policy read on extracts.drafts for select to samsteg_app using (
  agency_id = platform.actor_agency() and case_id in (select case_id from extracts.my_cases()));
create policy add on extracts.drafts for insert to samsteg_app with check (
  made_by = platform.actor()
  and (order_id, case_id, agency_id) in (select id, case_id, agency_id from extracts.orders where released_at is null and agency_id = platform.actor_agency()));
create policy change on extracts.drafts for update to samsteg_app using (
  agency_id = platform.actor_agency() and case_id in (select case_id from extracts.my_cases()));
create policy remove on extracts.drafts for delete to samsteg_app using (
  agency_id = platform.actor_agency() and case_id in (select case_id from extracts.my_cases()));
grant update (flags, version), delete on extracts.drafts to samsteg_app;

revoke all on all functions in schema extracts from public;
grant execute on all functions in schema extracts to samsteg_app;
