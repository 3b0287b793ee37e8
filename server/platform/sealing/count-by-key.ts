import { selectDataKeys, type Asker, type DataKeyRow } from './data-keys.sql.ts';
import { sealedTableNames } from './sealed-columns.ts';
import { countValues } from './stored-words.sql.ts';

/** Every key with how many values in the database it has sealed. */
export async function countByKey(asker: Asker): Promise<{ key: DataKeyRow; values: number }[]> {
  const counts = new Map<string, number>();
  for (const table of sealedTableNames) {
    for (const [key, count] of await countValues(asker, table)) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return (await selectDataKeys(asker)).map((key) => ({ key, values: counts.get(key.id) ?? 0 }));
}
