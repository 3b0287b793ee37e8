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

drop function if exists platform.session_limits(bytea);
create function platform.session_limits(hash bytea)
returns table (idle_minutes integer, expires_at timestamptz, method text)
language sql stable security definer set search_path = '' as $$
  select s.idle_minutes, s.expires_at, s.method from platform.sessions s where s.token_hash = hash and s.revoked_at is null
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

-- Passkeys: each person keeps her own; an administrator may see that her colleagues have some, and take them away.
alter table platform.passkeys enable row level security;
alter table platform.passkeys force row level security;
drop policy if exists owner_login on platform.passkeys;
drop policy if exists mine on platform.passkeys;
drop policy if exists colleagues on platform.passkeys;
drop policy if exists take_away on platform.passkeys;
create policy owner_login on platform.passkeys to current_user using (true) with check (true);
create policy mine on platform.passkeys for all to samsteg_app using (actor_id = platform.actor()) with check (actor_id = platform.actor());
create policy colleagues on platform.passkeys for select to samsteg_app using (
  platform.actor_role() = 'administrator' and actor_id in (select s.id from agencies.staff s where s.agency_id = platform.actor_agency()));
create policy take_away on platform.passkeys for delete to samsteg_app using (
  platform.actor_role() = 'administrator' and actor_id in (select s.id from agencies.staff s where s.agency_id = platform.actor_agency()));
revoke all on platform.passkeys from samsteg_app;
grant select, insert, delete, update (name) on platform.passkeys to samsteg_app;

-- Nobody is signed in yet: a passkey is found by the credential that the browser has shown, and only that one.
create or replace function platform.passkey_of_credential(credential bytea)
returns table (actor_kind text, actor_id uuid, public_key bytea, counter bigint)
language sql stable security definer set search_path = '' as $$
  select k.actor_kind, k.actor_id, k.public_key, k.counter from platform.passkeys k
   where k.credential_id = credential
     and (k.actor_kind = 'participant' or exists (select from agencies.staff s where s.id = k.actor_id and s.active))
$$;

create or replace function platform.passkey_used(credential bytea, new_counter bigint) returns void
language sql volatile security definer set search_path = '' as $$
  update platform.passkeys k set counter = new_counter, last_used_at = now() where k.credential_id = credential
$$;

-- Challenges and known devices are found by a hash alone, and say nothing of anyone to who has not got what was hashed.
revoke all on platform.passkey_challenges, platform.known_devices from samsteg_app;
grant select, insert, delete on platform.passkey_challenges to samsteg_app;
grant select, insert, delete, update (last_used_at) on platform.known_devices to samsteg_app;

-- Invitations: made by an administrator for her own staff, and by those who lead a case for its person.
alter table platform.invitations enable row level security;
alter table platform.invitations force row level security;
drop policy if exists owner_login on platform.invitations;
drop policy if exists read on platform.invitations;
drop policy if exists add on platform.invitations;
drop policy if exists end_earlier on platform.invitations;
create policy owner_login on platform.invitations to current_user using (true) with check (true);
create policy read on platform.invitations for select to samsteg_app using (
  (actor_kind = 'staff' and platform.actor_role() in ('administrator', 'team-leader')
    and actor_id in (select s.id from agencies.staff s where s.agency_id = platform.actor_agency()))
  or (actor_kind = 'participant' and actor_id in (
    select c.participant_id from cases.cases c where c.responsible_agency_id = platform.actor_agency())));
create policy add on platform.invitations for insert to samsteg_app with check (made_by = platform.actor() and (
  -- For a colleague, by whoever has just approved that; see agencies.account_proposals.
  (actor_kind = 'staff' and actor_id in (select p.staff_id from agencies.account_proposals p
    where p.kind = 'invitation' and p.outcome = 'approved' and p.decided_by = platform.actor() and p.decided_at > now() - interval '1 minute'))
  or (actor_kind = 'participant' and platform.actor_role() in ('coach', 'team-leader') and actor_id in (
    select c.participant_id from cases.cases c where c.responsible_agency_id = platform.actor_agency()))));
-- Those who may see one may end it.
create policy end_earlier on platform.invitations for update to samsteg_app using (true);
revoke all on platform.invitations from samsteg_app;
grant select (id, actor_kind, actor_id, made_by, made_at, expires_at, ended_at), insert, update (ended_at) on platform.invitations to samsteg_app;

-- Whom a code is for, while it lasts. Its holder learns a first name, to see that the code is their own.
create or replace function platform.invited(code bytea)
returns table (invitation_id uuid, actor_kind text, actor_id uuid, given_name text)
language sql stable security definer set search_path = '' as $$
  select i.id, i.actor_kind, i.actor_id, coalesce(s.given_name, p.given_name)
    from platform.invitations i
    left join agencies.staff s on i.actor_kind = 'staff' and s.id = i.actor_id and s.active
    left join participants.participants p on i.actor_kind = 'participant' and p.id = i.actor_id
   where i.code_hash = code and i.ended_at is null and i.expires_at > now() and (s.id is not null or p.id is not null)
$$;

-- Spends an invitation and gives its person a passkey. No row: it is spent, too old, or was never there.
create or replace function platform.accept_with_passkey(
  invitation uuid, passkey uuid, credential bytea, key bytea, key_counter bigint, key_transports text[], key_name text)
returns table (actor_kind text, actor_id uuid)
language plpgsql volatile security definer set search_path = '' as $$
begin
  update platform.invitations i set ended_at = now()
   where i.id = invitation and i.ended_at is null and i.expires_at > now()
   returning i.actor_kind, i.actor_id into accept_with_passkey.actor_kind, accept_with_passkey.actor_id;
  if not found then return; end if;
  insert into platform.passkeys (id, actor_kind, actor_id, credential_id, public_key, counter, transports, name, last_used_at)
  values (passkey, accept_with_passkey.actor_kind, accept_with_passkey.actor_id, credential, key, key_counter, key_transports, key_name, now());
  return next;
end $$;

-- Spends an invitation and links its person to the sign-in that the provider has vouched for. What was open by an older link ends.
create or replace function platform.accept_with_provider(invitation uuid, issuer text, subject text)
returns table (actor_kind text, actor_id uuid)
language plpgsql volatile security definer set search_path = '' as $$
begin
  update platform.invitations i set ended_at = now()
   where i.id = invitation and i.ended_at is null and i.expires_at > now()
     -- Someone else's sign-in is not taken over: the invitation stays as it is.
     and not exists (select from platform.person_of_sign_in(issuer, subject) o where o.actor_id <> i.actor_id)
   returning i.actor_kind, i.actor_id into accept_with_provider.actor_kind, accept_with_provider.actor_id;
  if not found then return; end if;
  if accept_with_provider.actor_kind = 'staff' then
    update agencies.staff s set sign_in_issuer = issuer, sign_in_subject = subject, version = s.version + 1
     where s.id = accept_with_provider.actor_id and s.active;
  else
    update participants.participants p set sign_in_issuer = issuer, sign_in_subject = subject where p.id = accept_with_provider.actor_id;
  end if;
  update platform.sessions s set revoked_at = now()
   where s.actor_id = accept_with_provider.actor_id and s.method = 'provider' and s.revoked_at is null;
  return next;
end $$;

-- How many ways in the actor has: the last one is not taken away.
create or replace function platform.my_ways() returns table (provider boolean, passkeys integer)
language sql stable security definer set search_path = '' as $$
  select exists (select from agencies.staff s where s.id = platform.actor() and s.sign_in_subject is not null)
      or exists (select from participants.participants p where p.id = platform.actor() and p.sign_in_subject is not null),
    (select count(*)::integer from platform.passkeys k where k.actor_id = platform.actor())
$$;

revoke all on function platform.passkey_of_credential(bytea), platform.passkey_used(bytea, bigint), platform.invited(bytea),
  platform.accept_with_passkey(uuid, uuid, bytea, bytea, bigint, text[], text), platform.accept_with_provider(uuid, text, text),
  platform.my_ways() from public;
grant execute on function platform.passkey_of_credential(bytea), platform.passkey_used(bytea, bigint), platform.invited(bytea),
  platform.accept_with_passkey(uuid, uuid, bytea, bytea, bigint, text[], text), platform.accept_with_provider(uuid, text, text),
  platform.my_ways() to samsteg_app;

-- Two people for what gives power. The program itself can neither make anyone team leader or administrator nor link a sign-in:
-- only the function that lets a proposal take effect, and the owner login, can.
create or replace function agencies.needs_a_second_person() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user = (select pg_catalog.pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = tg_relid) then return new; end if;
  if new.role in ('team-leader', 'administrator') and (tg_op = 'INSERT' or new.role <> old.role)
     or new.sign_in_subject is not null and (tg_op = 'INSERT' or new.sign_in_subject is distinct from old.sign_in_subject or new.sign_in_issuer is distinct from old.sign_in_issuer) then
    raise exception 'this change of an account needs a second person' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create or replace trigger needs_a_second_person before insert or update on agencies.staff
  for each row execute function agencies.needs_a_second_person();

-- Lets a proposal take effect, approved by the actor, who is another than the one who proposed it. Answers what became of it:
-- 'approved', 'own-proposal', 'stale-version' when the account has changed since, or no row when there is no such open proposal.
create or replace function agencies.approve_proposal(proposal uuid)
returns table (answer text, kind text, staff_id uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  found_proposal agencies.account_proposals;
begin
  select * into found_proposal from agencies.account_proposals p
   where p.id = proposal and p.agency_id = platform.actor_agency() and p.outcome is null
     and platform.actor_role() in ('administrator', 'team-leader') for update;
  if not found then return; end if;
  kind := found_proposal.kind;
  staff_id := found_proposal.staff_id;
  if found_proposal.proposed_by = platform.actor() then answer := 'own-proposal'; return next; return; end if;
  if not exists (select from agencies.staff s where s.id = found_proposal.staff_id and s.active
                  and (found_proposal.kind = 'invitation' or s.version = found_proposal.staff_version)) then
    answer := 'stale-version';
    return next;
    return;
  end if;
  if found_proposal.kind = 'role' then
    update agencies.staff s set role = found_proposal.role, version = s.version + 1 where s.id = found_proposal.staff_id;
  elsif found_proposal.kind = 'sign-in' then
    update agencies.staff s set sign_in_issuer = found_proposal.sign_in_issuer, sign_in_subject = found_proposal.sign_in_subject, version = s.version + 1
     where s.id = found_proposal.staff_id;
    update platform.sessions s set revoked_at = now() where s.actor_id = found_proposal.staff_id and s.revoked_at is null;
  end if;
  update agencies.account_proposals p set outcome = 'approved', decided_by = platform.actor(), decided_at = now() where p.id = proposal;
  answer := 'approved';
  return next;
end $$;
revoke all on function agencies.approve_proposal(uuid), agencies.needs_a_second_person() from public;
grant execute on function agencies.approve_proposal(uuid) to samsteg_app;
