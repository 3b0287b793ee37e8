import { selectDataKeys, type Asker } from './data-keys.sql.ts';
import type { KeyRing } from './key-ring.ts';
import { placeOf, rowIdOf, sealedColumnsOf, sealedTableNames, type SealedTableName } from './sealed-columns.ts';
import { keyIdOf, openText, SealFault, type Sealed } from './sealed.ts';
import { selectRowsHolding, type StoredRow } from './stored-words.sql.ts';

/** A value that is not as it should be. It names the place, never the words. */
export interface Astray { place: string; why: 'cannot-be-opened' | 'sealed-for-another' }

const atOnce = 1000;

/** Opens every sealed value of the database, and holds the key that sealed it against the agency that owns the row. */
export async function* verifySealed(asker: Asker, ring: KeyRing): AsyncGenerator<{ table: SealedTableName; values: number; astray: Astray[] }> {
  const keys = await selectDataKeys(asker);
  const owners = new Map(keys.map(({ id, agencyId }) => [id, agencyId]));
  const keyIds = keys.map(({ id }) => id);
  for (const table of sealedTableNames) {
    const found = { table, values: 0, astray: [] as Astray[] };
    let last: StoredRow | null = null;
    for (;;) {
      const rows = await selectRowsHolding(asker, table, { keyIds }, last, atOnce);
      if (rows.length === 0) break;
      for (const row of rows) found.values += await verifyRow(ring, owners, table, row, found.astray);
      last = rows.at(-1) ?? null;
    }
    yield found;
  }
}

async function verifyRow(
  ring: KeyRing, owners: ReadonlyMap<string, string | null>, table: SealedTableName, row: StoredRow, astray: Astray[],
): Promise<number> {
  let values = 0;
  for (const column of sealedColumnsOf(table)) {
    const value = row.columns[column] as Sealed | null;
    const place = placeOf(table, column, rowIdOf(table, row.columns));
    const keyId = value === null ? null : keyIdOf(value, place);
    if (value === null || keyId === null) continue;
    values += 1;
    const key = (await ring.forOpening(new Set([keyId]))).get(keyId);
    if (!key || !opens(() => openText(key, place, value))) astray.push({ place, why: 'cannot-be-opened' });
    else if (owners.get(keyId) !== row.owner) astray.push({ place, why: 'sealed-for-another' });
  }
  return values;
}

function opens(open: () => string): boolean {
  try {
    open();
    return true;
  } catch (fault) {
    if (fault instanceof SealFault) return false;
    throw fault;
  }
}
