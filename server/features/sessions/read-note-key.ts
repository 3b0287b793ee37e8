import { randomBytes } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { insertNoteKey, selectNoteKey } from './note-keys.sql.ts';

/** The actor's own key for notes that wait on a device (ADR on unsent notes); made the first time it is asked for. */
export async function readNoteKey(work: Work, actor: Actor): Promise<{ key: string }> {
  const known = await selectNoteKey(work.db, actor.id);
  if (known) return { key: known.toString('base64') };
  await insertNoteKey(work.db, actor.id, randomBytes(32));
  const made = await selectNoteKey(work.db, actor.id);
  if (!made) throw new Error('A note key that was just written cannot be read');
  return { key: made.toString('base64') };
}
