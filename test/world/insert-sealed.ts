import type { Insertable } from 'kysely';
import type { Database } from '../../server/platform/db/kysely-on-client.ts';
import type { DB } from '../../server/platform/db/schema.ts';
import type { SealedTableName } from '../../server/platform/sealing/sealed-columns.ts';
import type { Sealed } from '../../server/platform/sealing/sealed.ts';

/** A row as it is before its words are sealed. */
export type PlainRow<R> = { [K in keyof R]: Extract<R[K], Sealed> extends never ? R[K] : string | object | Exclude<R[K], Sealed> };

/** Writes a row straight into its table as the program would: its words sealed under the key of its owner agency. */
export async function insertSealed<T extends SealedTableName>(
  db: Database, table: T, agencyId: string, ...rows: PlainRow<Insertable<DB[T]>>[]
): Promise<void> {
  const sealed = await db.seals.rows(table, agencyId, rows as never[]);
  await db.insertInto(table).values(sealed as never).execute();
}
