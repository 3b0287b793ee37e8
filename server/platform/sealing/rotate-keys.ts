import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { countByKey } from './count-by-key.ts';
import { addDataKey, retireDataKeys, selectDataKeys } from './data-keys.sql.ts';
import { newDataKey, type KeyOwner, type KeyRing } from './key-ring.ts';
import { rightMasterKey } from './master-key-check.ts';
import type { MasterKeySource } from './master-key.ts';
import { sealAgain } from './seal-again.ts';

export interface Rotation {
  owners: number;
  rows: number;
  /** Keys that nothing uses any more. */
  retired: readonly string[];
  /** Old keys that something still uses: another process wrote with one that it had read before. */
  kept: readonly string[];
}

/**
 * Gives owners a new key, seals anew what the old ones sealed, and retires those that nothing uses any more; while
 * the program runs. From the moment that a new key is saved every new transaction writes with it; those that had begun
 * before are waited for, so that no word is sealed by an old key behind our back.
 *
 * @param only one owner's keys, or undefined for everyone's.
 * @param ring of the same connection.
 * @param tellWaiting told once, when transactions of others have been waited for a while: how many they are.
 */
export async function rotateKeys(
  client: pg.Client, ring: KeyRing, masterKey: MasterKeySource, only?: KeyOwner, tellWaiting: (transactions: number) => void = () => undefined,
): Promise<Rotation> {
  const master = await rightMasterKey(client, masterKey);
  const before = (await selectDataKeys(client)).filter((key) => key.purpose === 'seal' && !key.retired && (only === undefined || key.agencyId === only));
  const owners = new Set(before.map((key) => key.agencyId));
  for (const owner of owners) await addDataKey(client, newDataKey(master, owner, 'seal'), true);
  ring.noticeKeys((await selectDataKeys(client)).at(-1)?.seq ?? 0);
  await waitForThoseUnderWay(client, tellWaiting);
  const old = before.map(({ id }) => id);
  const rows = old.length === 0 ? 0 : await sealAgain(client, ring, { keyIds: old });
  const used = new Set((await countByKey(client)).flatMap(({ key, values }) => (values > 0 ? [key.id] : [])));
  const retired = old.filter((id) => !used.has(id));
  await retireDataKeys(client, retired);
  return { owners: owners.size, rows, retired, kept: old.filter((id) => used.has(id)) };
}

const pauseMs = 20;
const patienceMs = 2000;

/** Waits until every transaction of others that was open in this database has ended, as `create index concurrently` does. */
async function waitForThoseUnderWay(client: pg.Client, tellWaiting: (transactions: number) => void): Promise<void> {
  const underWay = `
    select l.pid || ' ' || l.virtualtransaction as one
      from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'virtualxid' and l.granted and l.pid <> pg_backend_pid() and a.usesysid is not null
       and a.datid = (select oid from pg_database where datname = current_database())`;
  const first = await client.query<{ one: string }>(underWay);
  let left = first.rows.map(({ one }) => one);
  for (let round = 1; left.length > 0; round += 1) {
    await sleep(pauseMs);
    if (round * pauseMs === patienceMs) tellWaiting(left.length);
    const { rows } = await client.query<{ one: string }>(`select one from (${underWay}) x where one = any($1::text[])`, [left]);
    left = rows.map(({ one }) => one);
  }
}
