import type pg from 'pg';
import type { StoredEntry } from './stored-entry.ts';
import type { ChainAnchor, ChainEnd } from './verify-chain.ts';

/** The house's own chain: deeds of nobody in particular. */
export const houseChain = '00000000-0000-0000-0000-000000000000';

type Asker = Pick<pg.ClientBase, 'query'>;

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Where each chain ends now. A chain without entries has no end. */
export async function selectChainEnds(client: Asker): Promise<ChainEnd[]> {
  const { rows } = await client.query<ChainEnd>(`
    select chain, seq, encode(hash, 'hex') as hash, ${instant('written_at')} as "writtenAt"
      from platform.audit_heads where seq > 0 order by chain`);
  return rows;
}

/** The latest anchor of each chain of which old entries were removed. */
export async function selectAnchors(client: Asker): Promise<ChainAnchor[]> {
  const { rows } = await client.query<ChainAnchor>(`
    select distinct on (chain) chain, seq, encode(hash, 'hex') as hash, ${instant('written_at')} as "writtenAt", ${instant('cut_at')} as "cutAt"
      from platform.audit_anchors order by chain, seq desc`);
  return rows;
}

/** Every chain that has entries, an end or an anchor, with the name of its agency; null for the house's own. */
export async function selectChains(client: Asker): Promise<{ chain: string; name: string | null }[]> {
  const { rows } = await client.query<{ chain: string; name: string | null }>(`
    with recursive entered as (
      (select chain from platform.audit_entries order by chain limit 1)
      union all
      select (select e.chain from platform.audit_entries e where e.chain > entered.chain order by e.chain limit 1) from entered where entered.chain is not null)
    select c.chain, a.name
      from (select chain from entered where chain is not null union select chain from platform.audit_heads where seq > 0
            union select chain from platform.audit_anchors) c
      left join agencies.agencies a on a.id = c.chain
     order by a.name nulls first, c.chain`);
  return rows;
}

const batch = 2000;

const storedColumns = `chain, seq, encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash,
  ${instant('at')} as at, ${instant('written_at')} as "writtenAt", actor_kind as "actorKind", actor_id as "actorId",
  agency_id as "agencyId", unit_id as "unitId", action, outcome, reason, case_id as "caseId", case_ids::text as "caseIds",
  participant_ids::text as "participantIds", record_id as "recordId", detail`;

/** The entries of one chain in their order, some thousand at a time: a chain is longer than what fits in memory. */
export async function* streamEntries(client: Asker, chain: string): AsyncGenerator<StoredEntry> {
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const { rows } = await client.query<StoredEntry>(
      `select ${storedColumns} from platform.audit_entries where chain = $1 and seq > $2 order by seq limit ${batch}`, [chain, after]);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.seq;
  }
}
