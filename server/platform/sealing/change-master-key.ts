import type pg from 'pg';
import { OperatorFault } from '../db/operator-fault.ts';
import { selectDataKeys, updateMasterKey } from './data-keys.sql.ts';
import { aboutKey } from './key-ring.ts';
import { rightMasterKey, rowOfMasterKey } from './master-key-check.ts';
import { unwrapKey, wrapKey, type MasterKey, type MasterKeySource } from './master-key.ts';

/**
 * Wraps every data key by another master key, all or none. Nothing that they have sealed changes. Programs that run go on
 * with the keys they hold, and need the new file in the old one's place before they meet a new key or start anew.
 * @returns how many keys were wrapped.
 */
export async function changeMasterKey(client: pg.Client, masterKey: MasterKeySource, next: MasterKey): Promise<number> {
  const master = await rightMasterKey(client, masterKey);
  if (master.fingerprint === next.fingerprint) throw new OperatorFault('The new key is the one that is used already: make another with keys make');
  await client.query('begin');
  try {
    await client.query('lock table platform.data_keys in share row exclusive mode');
    const wrapped = (await selectDataKeys(client)).map((row) => {
      const secret = unwrapKey(master, aboutKey(row), row.wrapped);
      if (!secret) throw new OperatorFault(`The data key ${row.id} cannot be opened: nothing was changed`);
      return { id: row.id, wrapped: wrapKey(next, aboutKey(row), secret) };
    });
    await updateMasterKey(client, rowOfMasterKey(next), wrapped);
    await client.query('commit');
    return wrapped.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
