-- The log that nobody can quietly change: one hash chain for each agency, and one of the house's own.

-- How one value is written where the digest is taken: its length in octets and itself, so that no two logs read alike.
create function platform.audit_field(value text) returns text language sql immutable
  return coalesce(octet_length(value)::text || ':' || value, '-');
-- An instant to the microsecond, in UTC.
create function platform.audit_instant(value timestamptz) returns text language sql stable
  return to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- An entry is known by its chain and its place there.
alter table platform.audit_entries
  drop column id,
  -- Whose log it stands in: the agency's of the one who acted, or the house's own.
  add column chain uuid,
  add column seq bigint check (seq > 0),
  -- When the database wrote it; `at` is when the deed was done, by the clock of the program.
  add column written_at timestamptz,
  -- The cases that a list showed; the case of a page stands in case_id.
  add column case_ids uuid[] not null default '{}',
  -- Everyone whom it is about.
  add column participant_ids uuid[] not null default '{}',
  -- Codes and counts that belong to the deed; never words about a person.
  add column detail text,
  add column previous_hash bytea,
  add column hash bytea,
  add check (actor_kind in ('staff', 'participant', 'visitor', 'operator'));

-- Where each chain ends.
create table platform.audit_heads (
  chain uuid primary key,
  seq bigint not null,
  hash bytea not null,
  written_at timestamptz not null
) with (fillfactor = 50);

-- Where a chain begins after old entries were removed as the law says: the last one that went.
create table platform.audit_anchors (
  chain uuid not null,
  seq bigint not null,
  hash bytea not null,
  written_at timestamptz not null,
  removed bigint not null,
  reason text not null,
  cut_at timestamptz not null default now(),
  primary key (chain, seq)
);

-- SHA-256 over every field in this order, each by audit_field(), after the digest of the entry before (docs/adr/0016).
-- Released: another order or another field is a new first word, and both are told apart by it.
create function platform.audit_digest(entry platform.audit_entries) returns bytea language sql stable
  return sha256(convert_to(concat(
    platform.audit_field('samsteg-audit-1'), platform.audit_field(encode((entry).previous_hash, 'hex')),
    platform.audit_field((entry).chain::text), platform.audit_field((entry).seq::text),
    platform.audit_field(platform.audit_instant((entry).at)), platform.audit_field(platform.audit_instant((entry).written_at)),
    platform.audit_field((entry).actor_kind), platform.audit_field((entry).actor_id::text),
    platform.audit_field((entry).agency_id::text), platform.audit_field((entry).unit_id::text),
    platform.audit_field((entry).action), platform.audit_field((entry).outcome), platform.audit_field((entry).reason),
    platform.audit_field((entry).case_id::text), platform.audit_field((entry).case_ids::text),
    platform.audit_field((entry).participant_ids::text),
    platform.audit_field((entry).record_id::text), platform.audit_field((entry).detail)), 'UTF8'));

-- The house's own chain: deeds of nobody in particular. It begins with the log that earlier releases wrote.
create function platform.house_chain() returns uuid language sql immutable
  return '00000000-0000-0000-0000-000000000000'::uuid;

-- What earlier releases wrote, chained in the order of its time.
do $chain$
declare
  entry platform.audit_entries;
  place tid;
  head platform.audit_heads;
begin
  for place in select a.ctid from platform.audit_entries a left join participants.participants p on p.id = a.actor_id
                order by coalesce(a.agency_id, p.owner_agency_id, platform.house_chain()), a.at, a.ctid
  loop
    select * into entry from platform.audit_entries a where a.ctid = place;
    entry.chain := coalesce(entry.agency_id,
      (select p.owner_agency_id from participants.participants p where p.id = entry.actor_id), platform.house_chain());
    entry.participant_ids := array(
      select c.participant_id from cases.cases c where c.id = entry.case_id
      union select p.id from participants.participants p where p.id = entry.actor_id order by 1);
    select * into head from platform.audit_heads h where h.chain = entry.chain;
    entry.seq := coalesce(head.seq, 0) + 1;
    entry.previous_hash := coalesce(head.hash, '\x'::bytea);
    entry.written_at := greatest(entry.at, head.written_at);
    entry.hash := platform.audit_digest(entry);
    update platform.audit_entries a set chain = entry.chain, seq = entry.seq, written_at = entry.written_at,
      participant_ids = entry.participant_ids, previous_hash = entry.previous_hash, hash = entry.hash where a.ctid = place;
    insert into platform.audit_heads as h values (entry.chain, entry.seq, entry.hash, entry.written_at)
      on conflict (chain) do update set seq = excluded.seq, hash = excluded.hash, written_at = excluded.written_at;
  end loop;
end $chain$;

insert into platform.audit_heads values (platform.house_chain(), 0, '\x', now()) on conflict do nothing;

alter table platform.audit_entries
  alter column chain set not null,
  alter column seq set not null,
  alter column written_at set not null,
  alter column previous_hash set not null,
  alter column hash set not null,
  add primary key (chain, seq);

-- Who has seen this person; what has this one looked at; what happened on a day.
drop index platform.audit_entries_case_id_at_idx;
create index on platform.audit_entries using gin (participant_ids) with (fastupdate = off);
create index on platform.audit_entries (actor_id, at);
create index on platform.audit_entries using brin (at);
