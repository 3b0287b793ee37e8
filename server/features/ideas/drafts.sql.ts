import type { DraftVersion } from '../../../contract/idea-drafts.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';

export interface DraftRow { version: number; yaml: string }

/** The newest draft of an idea, or one version of it. */
export function selectDraft(db: Database, prestudyId: string, ideaId: string, version?: number): Promise<DraftRow | undefined> {
  return db.selectFrom('ideas.drafts').select(['version', 'yaml']).where('prestudy_id', '=', prestudyId).where('idea_id', '=', ideaId)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0)).orderBy('version', 'desc').limit(1).executeTakeFirst();
}

/** The versions, the newest first. */
export async function selectDraftVersions(db: Database, ideaId: string): Promise<DraftVersion[]> {
  const rows = await db.selectFrom('ideas.drafts as d').innerJoin('agencies.staff as s', 's.id', 'd.made_by')
    .select(['d.version', 'd.origin', 's.given_name as given', 's.family_name as family', 'd.made_at as madeAt'])
    .where('d.idea_id', '=', ideaId).orderBy('d.version', 'desc').execute();
  return rows.map(({ given, family, origin, ...row }) => ({ ...row, origin: origin as DraftVersion['origin'], madeByName: `${given} ${family}` }));
}

export interface DraftToKeep { prestudyId: string; ideaId: string; version: number; yaml: string; origin: DraftVersion['origin']; madeBy: string; now: Date }

/** Keeps a version. @returns false when somebody else has kept the same one. */
export async function insertDraft(db: Database, draft: DraftToKeep): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('ideas.drafts').values({
    id: newId(), prestudy_id: draft.prestudyId, idea_id: draft.ideaId, version: draft.version, yaml: draft.yaml, origin: draft.origin,
    made_by: draft.madeBy, made_at: draft.now.toISOString(),
  }).onConflict((same) => same.columns(['idea_id', 'version']).doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
