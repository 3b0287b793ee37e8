import { z } from 'zod';
import { ApplicationForm } from '../../../contract/application-form.ts';
import { GroundBlock } from '../../../contract/application-grounds.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';

/** What stands under one heading of a form. */
export interface GroundRow { section: string; blocks: GroundBlock[]; version: number; changedByName: string }

/** Which ground: of an idea, by a version of a form. */
export interface GroundKey { prestudyId: string; ideaId: string; formKey: string; formVersion: number }

export async function selectGround(db: Database, { prestudyId, ideaId, formKey, formVersion }: GroundKey): Promise<GroundRow[]> {
  const rows = await db.selectFrom('ideas.ground_sections as g').innerJoin('agencies.staff as s', 's.id', 'g.changed_by')
    .select(['g.section', 'g.blocks', 'g.version', 's.given_name as given', 's.family_name as family'])
    .where('g.prestudy_id', '=', prestudyId).where('g.idea_id', '=', ideaId).where('g.form_key', '=', formKey).where('g.form_version', '=', formVersion).execute();
  return rows.map(({ given, family, blocks, ...row }) => ({ ...row, blocks: z.array(GroundBlock).parse(blocks), changedByName: `${given} ${family}` }));
}

export interface SectionEdit { section: string; blocks: readonly GroundBlock[]; by: string; at: string }

/** Writes a heading for the first time. @returns whether nobody had. */
export async function insertGroundSection(db: Database, { prestudyId, ideaId, formKey, formVersion }: GroundKey, { section, blocks, by, at }: SectionEdit): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('ideas.ground_sections').values({
    id: newId(), prestudy_id: prestudyId, idea_id: ideaId, form_key: formKey, form_version: formVersion, section, blocks: JSON.stringify(blocks), changed_by: by, changed_at: at,
  }).onConflict((conflict) => conflict.columns(['idea_id', 'form_key', 'form_version', 'section']).doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Writes a heading anew. @returns whether it stood at that version. */
export async function updateGroundSection(db: Database, { ideaId, formKey, formVersion }: GroundKey, version: number, { section, blocks, by, at }: SectionEdit): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('ideas.ground_sections').set({ blocks: JSON.stringify(blocks), changed_by: by, changed_at: at, version: version + 1 })
    .where('idea_id', '=', ideaId).where('form_key', '=', formKey).where('form_version', '=', formVersion).where('section', '=', section).where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The headings that a team has set for an idea, if they have. */
export async function selectOwnForm(db: Database, prestudyId: string, ideaId: string): Promise<{ form: ApplicationForm; version: number } | undefined> {
  const row = await db.selectFrom('ideas.application_forms').select(['form', 'version']).where('prestudy_id', '=', prestudyId).where('idea_id', '=', ideaId).executeTakeFirst();
  return row && { form: ApplicationForm.parse(row.form), version: row.version };
}

export interface FormEdit { prestudyId: string; ideaId: string; form: ApplicationForm; by: string; at: string }

/** @returns whether nobody had set any before. */
export async function insertOwnForm(db: Database, { prestudyId, ideaId, form, by, at }: FormEdit): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('ideas.application_forms').values({ idea_id: ideaId, prestudy_id: prestudyId, form: JSON.stringify(form), changed_by: by, changed_at: at })
    .onConflict((conflict) => conflict.column('idea_id').doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns whether they stood at that version. */
export async function updateOwnForm(db: Database, version: number, { ideaId, form, by, at }: FormEdit): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('ideas.application_forms').set({ form: JSON.stringify(form), changed_by: by, changed_at: at, version: version + 1 })
    .where('idea_id', '=', ideaId).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes what is written under the headings of one form to those of another. */
export async function moveGround(db: Database, from: GroundKey, to: Pick<GroundKey, 'formKey' | 'formVersion'>): Promise<void> {
  await db.updateTable('ideas.ground_sections').set({ form_key: to.formKey, form_version: to.formVersion })
    .where('prestudy_id', '=', from.prestudyId).where('idea_id', '=', from.ideaId).where('form_key', '=', from.formKey).where('form_version', '=', from.formVersion).execute();
}

/** How many actors have signed a letter of intent or an agreement. */
export async function countLetters(db: Database, prestudyId: string): Promise<number> {
  const row = await db.selectFrom('prestudies.work_counts').select('count').where('prestudy_id', '=', prestudyId).where('part', '=', 'actors').where('what', '=', 'agreements').executeTakeFirst();
  return row?.count ?? 0;
}
