-- Who is asking, in this transaction. Set only by platform.enter(); unset means nobody, and nobody sees nothing.
create or replace function platform.actor() returns uuid language sql stable
  return nullif(current_setting('app.actor', true), '')::uuid;
create or replace function platform.actor_agency() returns uuid language sql stable
  return nullif(current_setting('app.agency', true), '')::uuid;
create or replace function platform.actor_unit() returns uuid language sql stable
  return nullif(current_setting('app.unit', true), '')::uuid;
create or replace function platform.actor_role() returns text language sql stable
  return nullif(current_setting('app.role', true), '');
-- The calendar day that consents and team dates are held against; the instant, platform.now(), lies beside its tables in
-- db/migrations/0050_access.sql.
create or replace function platform.today() returns date language sql stable
  return nullif(current_setting('app.today', true), '')::date;

-- Opens a request: finds the session behind a token hash, marks it used, and sets who is asking, in one round trip.
-- No row means that nobody is signed in. Sessions end by the database's own clock, the rest goes by the program's.
drop function if exists platform.enter(bytea, date);
create or replace function platform.enter(hash bytea, today date, instant timestamptz)
returns table (actor_kind text, actor_id uuid, agency_id uuid, unit_id uuid, role text, name text, title text, agency_name text)
language plpgsql volatile security definer set search_path = '' as $$
declare
  found_session platform.sessions;
begin
  perform set_config('app.today', today::text, true), set_config('app.now', instant::text, true), set_config('app.actor', '', true),
          set_config('app.agency', '', true), set_config('app.unit', '', true), set_config('app.role', '', true);
  select * into found_session from platform.sessions s
   where s.token_hash = hash and s.revoked_at is null and s.expires_at > now()
     and s.last_seen_at > now() - make_interval(mins => s.idle_minutes);
  if not found then return; end if;
  if found_session.last_seen_at < now() - interval '1 minute' then
    update platform.sessions s set last_seen_at = now() where s.token_hash = hash;
  end if;
  if found_session.actor_kind = 'staff' then
    select 'staff', st.id, st.agency_id, st.unit_id, st.role, st.given_name || ' ' || st.family_name, st.title, a.name
      into actor_kind, actor_id, agency_id, unit_id, role, name, title, agency_name
      from agencies.staff st join agencies.agencies a on a.id = st.agency_id
     where st.id = found_session.actor_id and st.active;
  else
    select 'participant', p.id, null, null, 'participant', p.given_name || ' ' || p.family_name, '', null
      into actor_kind, actor_id, agency_id, unit_id, role, name, title, agency_name
      from participants.participants p where p.id = found_session.actor_id;
  end if;
  if actor_id is null then return; end if;
  perform set_config('app.actor', actor_id::text, true),
          set_config('app.agency', coalesce(agency_id::text, ''), true),
          set_config('app.unit', coalesce(unit_id::text, ''), true),
          set_config('app.role', role, true);
  return next;
end $$;
