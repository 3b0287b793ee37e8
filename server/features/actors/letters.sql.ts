import { sql } from 'kysely';
import { LetterContent } from '../../../contract/actor-letters.ts';
import type { LetterSaving } from '../../../contract/actor-letters.ts';
import type { Language } from '../../../contract/words.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import type { Place } from './actors.sql.ts';

export interface LetterRow { id: string; language: Language; content: LetterContent; savedOn: string; signedOn: string | null; signedBy: string; version: number }

export async function selectLetter(db: Database, actorId: string): Promise<LetterRow | undefined> {
  const row = await db.selectFrom('actors.letters')
    .select(['id', sql<Language>`language`.as('language'), 'content', 'saved_on as savedOn', 'signed_on as signedOn', 'signed_by as signedBy', 'version'])
    .where('actor_id', '=', actorId).executeTakeFirst();
  const letter = await db.seals.openOne('actors.letters', row, { content: 'content', signedBy: 'signed_by' });
  return letter && { ...letter, content: LetterContent.parse(letter.content) };
}

type Written = Pick<LetterSaving, 'language' | 'content'> & { savedOn: string };

/** @returns false when somebody saved a first letter meanwhile */
export async function insertLetter(db: Database, place: Place, actorId: string, { language, content, savedOn }: Written): Promise<boolean> {
  const row = await db.seals.row('actors.letters', place.ownerAgencyId, {
    id: newId(), prestudy_id: place.prestudyId, actor_id: actorId, language, content, saved_on: savedOn,
  });
  const { numInsertedOrUpdatedRows } = await db.insertInto('actors.letters').values(row).onConflict((conflict) => conflict.column('actor_id').doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateLetter(db: Database, place: Place, id: string, version: number, { language, content, savedOn }: Written): Promise<boolean> {
  const values = await db.seals.row('actors.letters', place.ownerAgencyId, { language, content, saved_on: savedOn, version: version + 1 }, id);
  const { numUpdatedRows } = await db.updateTable('actors.letters').set(values).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function updateSignature(db: Database, place: Place, id: string, version: number, { signedOn, signedBy }: { signedOn: string | null; signedBy: string }): Promise<boolean> {
  const values = await db.seals.row('actors.letters', place.ownerAgencyId, { signed_on: signedOn, signed_by: signedBy, version: version + 1 }, id);
  const { numUpdatedRows } = await db.updateTable('actors.letters').set(values).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
