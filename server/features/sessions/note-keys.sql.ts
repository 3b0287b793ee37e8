import type { Database } from '../../platform/db/kysely-on-client.ts';

export async function selectNoteKey(db: Database, staffId: string): Promise<Buffer | null> {
  const row = await db.selectFrom('sessions.note_keys').select('key').where('staff_id', '=', staffId).executeTakeFirst();
  return row?.key ?? null;
}

/** Keeps the first of two made at once. */
export async function insertNoteKey(db: Database, staffId: string, key: Buffer): Promise<void> {
  await db.insertInto('sessions.note_keys').values({ staff_id: staffId, key }).onConflict((conflict) => conflict.doNothing()).execute();
}
