import type { Insertable } from 'kysely';
import type { Database } from '../../server/platform/db/kysely-on-client.ts';
import type { DB } from '../../server/platform/db/schema.ts';
import type { SealedTableName } from '../../server/platform/sealing/sealed-columns.ts';
import type { JsonColumn } from '../../server/platform/sealing/seals.ts';
import type { Sealed } from '../../server/platform/sealing/sealed.ts';

type JsonOf<T> = T extends SealedTableName ? JsonColumn<T> : never;
type Unsealed<T, R> = { [K in keyof R]: Extract<R[K], Sealed> extends never ? R[K] : (K extends JsonOf<T> ? object : string) | Exclude<R[K], Sealed> };
/** A row as it is before its words are sealed. */
export type PlainRow<T extends keyof DB> = Unsealed<T, Insertable<DB[T]>>;

/** Writes a row straight into its table as the program would: its words sealed under the key of its owner agency. */
export async function insertSealed<T extends SealedTableName>(
  db: Database, table: T, agencyId: string, ...rows: PlainRow<T>[]
): Promise<void> {
  const sealed = await db.seals.rows(table, agencyId, rows as never[]);
  await db.insertInto(table).values(sealed as never).execute();
}
