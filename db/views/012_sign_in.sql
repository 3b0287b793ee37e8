-- Whom a sign-in at the identity provider belongs to. Nobody is signed in yet, so row security would hide everyone.
-- It answers with an id only, and only for the very pair that the provider has vouched for.
create or replace function platform.person_of_sign_in(issuer text, subject text)
returns table (actor_kind text, actor_id uuid)
language sql stable security definer set search_path = '' as $$
  select 'staff', s.id from agencies.staff s
   where s.sign_in_issuer = issuer and s.sign_in_subject = subject and s.active
  union all
  select 'participant', p.id from participants.participants p
   where p.sign_in_issuer = issuer and p.sign_in_subject = subject
  order by 1 desc
  limit 1
$$;

-- Sessions: the program asks by the hash of the token that came with the request, and learns only what belongs to it.
create or replace function platform.session_confirmed(hash bytea, minutes integer) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(bool_or(s.confirmed_at > now() - make_interval(mins => minutes)), false)
    from platform.sessions s where s.token_hash = hash and s.revoked_at is null
$$;

create or replace function platform.confirm_session(hash bytea) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update platform.sessions s set confirmed_at = now()
   where s.token_hash = hash and s.actor_id = platform.actor() and s.revoked_at is null and s.expires_at > now();
  return found;
end $$;

create or replace function platform.session_limits(hash bytea)
returns table (idle_minutes integer, expires_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select s.idle_minutes, s.expires_at from platform.sessions s where s.token_hash = hash and s.revoked_at is null
$$;

create or replace function platform.my_sessions(hash bytea)
returns table (id uuid, browser text, system text, method text, created_at timestamptz, last_seen_at timestamptz, is_this boolean)
language sql stable security definer set search_path = '' as $$
  select s.id, s.browser, s.system, s.method, s.created_at, s.last_seen_at, s.token_hash = hash
    from platform.sessions s
   where s.actor_id = platform.actor() and s.revoked_at is null and s.expires_at > now()
     and s.last_seen_at > now() - make_interval(mins => s.idle_minutes)
   order by s.token_hash = hash desc, s.last_seen_at desc
$$;

-- Ends one of the actor's own sessions, or (null) all but the one that asks. Answers how many.
create or replace function platform.end_my_sessions(session_id uuid, hash bytea) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  ended integer;
begin
  update platform.sessions s set revoked_at = now()
   where s.actor_id = platform.actor() and s.revoked_at is null
     and case when session_id is null then s.token_hash <> hash else s.id = session_id end;
  get diagnostics ended = row_count;
  return ended;
end $$;

revoke all on function platform.session_confirmed(bytea, integer), platform.confirm_session(bytea), platform.session_limits(bytea),
  platform.my_sessions(bytea), platform.end_my_sessions(uuid, bytea) from public;
grant execute on function platform.session_confirmed(bytea, integer), platform.confirm_session(bytea), platform.session_limits(bytea),
  platform.my_sessions(bytea), platform.end_my_sessions(uuid, bytea) to samsteg_app;

-- What waits for a second person, for those of the agency who may be one.
alter table agencies.account_proposals enable row level security;
alter table agencies.account_proposals force row level security;
drop policy if exists owner_login on agencies.account_proposals;
drop policy if exists read on agencies.account_proposals;
drop policy if exists add on agencies.account_proposals;
drop policy if exists decide on agencies.account_proposals;
create policy owner_login on agencies.account_proposals to current_user using (true) with check (true);
create policy read on agencies.account_proposals for select to samsteg_app using (
  agency_id = platform.actor_agency() and platform.actor_role() in ('administrator', 'team-leader'));
create policy add on agencies.account_proposals for insert to samsteg_app with check (
  agency_id = platform.actor_agency() and platform.actor_role() = 'administrator' and proposed_by = platform.actor() and outcome is null
  and staff_id in (select s.id from agencies.staff s where s.agency_id = platform.actor_agency()));
create policy decide on agencies.account_proposals for update to samsteg_app
  using (agency_id = platform.actor_agency() and platform.actor_role() in ('administrator', 'team-leader') and outcome is null)
  with check (decided_by = platform.actor());
revoke all on agencies.account_proposals from samsteg_app;
grant select, insert, update (outcome, decided_by, decided_at) on agencies.account_proposals to samsteg_app;
