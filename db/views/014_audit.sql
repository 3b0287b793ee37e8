-- The log is written by these functions alone. The app role can neither insert, change nor remove an entry.

-- Adds entries to the end of one chain. Whom they are about is looked up here, so that no caller forgets someone, and
-- before the end of the chain is locked; the lock is held until the transaction ends, so this comes last in it.
create or replace function platform.chain_audit(
  in_chain uuid, kind text, actor uuid, agency uuid, unit uuid, moment timestamptz, asked jsonb
) returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  entries platform.audit_entries[] := array(select e from jsonb_populate_recordset(null::platform.audit_entries, asked) e);
  entry platform.audit_entries;
  head platform.audit_heads;
begin
  for i in 1 .. cardinality(entries) loop
    entry := entries[i];
    entry.case_ids := coalesce(entry.case_ids, '{}');
    entry.participant_ids := array(
      select c.participant_id from cases.cases c where c.id = any (entry.case_ids || entry.case_id)
      union select unnest(entry.participant_ids)
      union select actor where kind = 'participant' order by 1);
    entries[i] := entry;
  end loop;
  select * into head from platform.audit_heads h where h.chain = in_chain for update;
  if not found then
    insert into platform.audit_heads values (in_chain, 0, '\x', moment) on conflict do nothing;
    select * into head from platform.audit_heads h where h.chain = in_chain for update;
  end if;
  foreach entry in array entries loop
    head.seq := head.seq + 1;
    -- A clock that was set back makes no entry older than the one before.
    head.written_at := greatest(clock_timestamp(), head.written_at);
    entry.chain := in_chain; entry.seq := head.seq; entry.previous_hash := head.hash;
    entry.at := moment; entry.written_at := head.written_at;
    entry.actor_kind := kind; entry.actor_id := actor; entry.agency_id := agency; entry.unit_id := unit;
    entry.hash := platform.audit_digest(entry);
    head.hash := entry.hash;
    insert into platform.audit_entries select (entry).*;
  end loop;
  update platform.audit_heads h set seq = head.seq, hash = head.hash, written_at = head.written_at where h.chain = in_chain;
end $$;

-- Writes what the one signed in has seen and done, in their agency's chain; a participant's in that of the agency she
-- belongs to, a visitor's in the house's own. Who it was is taken from the session, whatever the caller says.
create or replace function platform.append_audit(asked jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform platform.chain_audit(
    coalesce(platform.actor_agency(), (select p.owner_agency_id from participants.participants p where p.id = platform.actor()), platform.house_chain()),
    case when platform.actor() is null then 'visitor' when platform.actor_role() = 'participant' then 'participant' else 'staff' end,
    platform.actor(), platform.actor_agency(), nullif(current_setting('app.unit', true), '')::uuid, platform.now(), asked);
end $$;

-- Removes the oldest entries of a chain, those written before an instant that lies at least five years back (HSLF-FS
-- 2016:40 4:9), and writes down that it was done: the anchor that the chain now begins from, and an entry at its end.
-- Answers how many went. For the owner login alone.
create or replace function platform.cut_audit(in_chain uuid, before timestamptz, why text) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
  last_gone platform.audit_entries;
  gone bigint;
begin
  if before > now() - interval '5 years' then
    raise exception 'The log is kept for at least five years' using errcode = 'check_violation';
  end if;
  perform from platform.audit_heads h where h.chain = in_chain for update;
  select * into last_gone from platform.audit_entries e where e.chain = in_chain and e.written_at < before order by e.seq desc limit 1;
  if not found then return 0; end if;
  delete from platform.audit_entries e where e.chain = in_chain and e.seq <= last_gone.seq;
  get diagnostics gone = row_count;
  insert into platform.audit_anchors (chain, seq, hash, written_at, removed, reason)
    values (in_chain, last_gone.seq, last_gone.hash, last_gone.written_at, gone, why);
  perform platform.chain_audit(in_chain, 'operator', null, nullif(in_chain, platform.house_chain()), null, now(), jsonb_build_array(jsonb_build_object(
    'action', 'audit.cut', 'outcome', 'allowed', 'reason', why,
    'detail', 'through ' || last_gone.seq || ' ' || encode(last_gone.hash, 'hex'))));
  return gone;
end $$;

alter table platform.audit_entries enable row level security;
alter table platform.audit_entries force row level security;
drop policy if exists owner_login on platform.audit_entries;
create policy owner_login on platform.audit_entries to current_user using (true) with check (true);

revoke all on platform.audit_entries, platform.audit_anchors from samsteg_app;
-- Where the chains end says nothing of anyone; the running server copies it to a place outside the database.
grant select on platform.audit_heads to samsteg_app;
revoke all on function platform.chain_audit(uuid, text, uuid, uuid, uuid, timestamptz, jsonb), platform.append_audit(jsonb),
  platform.cut_audit(uuid, timestamptz, text), platform.audit_digest(platform.audit_entries) from public;
grant execute on function platform.append_audit(jsonb) to samsteg_app;
