import type pg from 'pg';
import { rowTypes } from '../db/row-types.ts';
import { withClient } from '../db/target.ts';
import { KeyRing } from './key-ring.ts';
import { giveMasterKey } from './master-key-check.ts';
import type { MasterKeySource } from './master-key.ts';
import { sealAgain } from './seal-again.ts';
import { sealedColumnsOf, sealedTableNames, type SealedTableName } from './sealed-columns.ts';
import { addGuard, guardOf, selectGuards, validateGuard } from './stored-words.sql.ts';

const lockKey = 7_264_837_004;

/**
 * Makes a migrated database ready to be read and written: checks the master key, lets the database refuse plain text in
 * the sealed columns, and seals what an earlier release left unsealed. Only then is anything served, so that reading never
 * has to put up with plain text. Safe to run from several processes at once, and again after it was cut short.
 *
 * @returns how many rows were sealed.
 * @throws OperatorFault when the master key is missing or the wrong one.
 */
export async function prepareSealing(owner: pg.ClientConfig, masterKey: MasterKeySource): Promise<number> {
  return withClient({ ...owner, types: rowTypes }, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await giveMasterKey(client, masterKey);
    const open = await columnsToSeal(client);
    if (open.length === 0) return 0;
    for (const { table, column, guarded } of open) if (!guarded) await addGuard(client, table, column);
    const ring = new KeyRing(masterKey, (use) => use(client));
    let sealed = 0;
    for (const table of new Set(open.map((one) => one.table))) {
      const rows = await sealAgain(client, ring, { unsealed: true }, [table]);
      sealed += rows;
      // The plain text still lies in the table's file, in rows that are no more: the file is written anew without them.
      if (rows > 0) await client.query(`vacuum full ${table}`);
    }
    for (const { table, column } of open) await validateGuard(client, table, column);
    return sealed;
  });
}

interface ColumnToSeal { table: SealedTableName; column: string; guarded: boolean }

/** The columns that the database does not yet hold to be sealed throughout. */
async function columnsToSeal(client: pg.Client): Promise<ColumnToSeal[]> {
  const guards = new Map((await selectGuards(client)).map(({ table, name, validated }) => [`${table} ${name}`, validated]));
  return sealedTableNames.flatMap((table) => sealedColumnsOf(table).flatMap((column) => {
    const validated = guards.get(`${table} ${guardOf(column)}`);
    return validated === true ? [] : [{ table, column, guarded: validated === false }];
  }));
}
