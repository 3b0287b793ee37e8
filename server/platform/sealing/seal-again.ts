import type { Asker } from './data-keys.sql.ts';
import { placeOf, rowIdOf, sealedColumnsOf, sealedTableNames, tableOf, type SealedTableName } from './sealed-columns.ts';
import { blindIndex, keyIdOf, openText, SealFault, sealText, type DataKey, type Sealed } from './sealed.ts';
import type { KeyRing } from './key-ring.ts';
import { selectRowsHolding, updateStoredRows, type ChangedRow, type Sought, type StoredRow } from './stored-words.sql.ts';

/** So many rows are read, sealed and written at a time, each batch a short transaction of its own. */
const batchRows = 500;

/**
 * Seals everything that is sought under the newest key of its owner agency, while others read and write: readers open
 * what either key has sealed, and a row that was changed meanwhile is left as it is and looked at again.
 * @returns how many rows were sealed.
 */
export async function sealAgain(asker: Asker, ring: KeyRing, sought: Sought, tables: readonly SealedTableName[] = sealedTableNames): Promise<number> {
  let sealed = 0;
  for (const table of tables) {
    for (let wrote = await sealTable(asker, ring, table, sought); wrote > 0; wrote = await sealTable(asker, ring, table, sought)) sealed += wrote;
  }
  return sealed;
}

/** One walk through a table. Zero written: nothing that is sought is left. */
async function sealTable(asker: Asker, ring: KeyRing, table: SealedTableName, sought: Sought): Promise<number> {
  let wrote = 0;
  let last: StoredRow | null = null;
  for (;;) {
    const rows = await selectRowsHolding(asker, table, sought, last, batchRows);
    if (rows.length === 0) return wrote;
    const changed = await Promise.all(rows.map((row) => sealedAgain(ring, table, row)));
    wrote += await updateStoredRows(asker, table, changed);
    last = rows.at(-1) ?? null;
  }
}

async function sealedAgain(ring: KeyRing, table: SealedTableName, row: StoredRow): Promise<ChangedRow> {
  const id = rowIdOf(table, row.columns);
  const key = await ring.forSealing(row.owner);
  const to: Record<string, unknown> = {};
  for (const column of sealedColumnsOf(table)) {
    const value = row.columns[column];
    if (typeof value !== 'string' || value === '') continue;
    const place = placeOf(table, column, id);
    const text = value.startsWith('s1.') ? await opened(ring, place, value as unknown as Sealed) : value;
    to[column] = sealText(key, place, text);
    const { index } = tableOf(table);
    if (index?.of === column) to[index.column] = blindIndex(await ring.forIndex(), row.owner ?? '', text);
  }
  return { was: row, to };
}

async function opened(ring: KeyRing, place: string, value: Sealed): Promise<string> {
  const keyId = keyIdOf(value, place) ?? '';
  const key: DataKey | undefined = (await ring.forOpening(new Set([keyId]))).get(keyId);
  if (!key) throw new SealFault(`${place} was sealed by the key ${keyId}, which is not in platform.data_keys`);
  return openText(key, place, value);
}
