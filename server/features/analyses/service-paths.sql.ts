import type { Gap, Handover, PathStep, ServicePath } from '../../../contract/service-paths.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

interface StepRow extends Omit<PathStep, 'gap'> { pathId: string; position: number; gapId: string | null; why: string | null; owner: string | null }

const gapOf = ({ gapId, why, owner }: StepRow): Gap | null => (gapId === null ? null : { id: gapId, why: why ?? '', owner: owner ?? '' });

function stepOf(row: StepRow): PathStep {
  return { service: row.service, whatHappens: row.whatHappens, waitWeeks: row.waitWeeks, handover: row.handover, gap: gapOf(row) };
}

/** The ways of a pre-study in the order they were drawn, with their steps and gaps; or the one with an id. */
export async function selectServicePaths(db: Database, prestudyId: string, id?: string): Promise<ServicePath[]> {
  const paths = await db.selectFrom('analyses.service_paths as p').innerJoin('agencies.staff as s', 's.id', 'p.created_by')
    .select(['p.id', 'p.name', 'p.about', 's.given_name as given', 's.family_name as family', 'p.version'])
    .where('p.prestudy_id', '=', prestudyId).$if(id !== undefined, (query) => query.where('p.id', '=', id ?? ''))
    .orderBy('p.created_at').orderBy('p.id').execute();
  const steps = await db.selectFrom('analyses.path_steps as t')
    .leftJoin('analyses.gaps as g', (join) => join.onRef('g.path_id', '=', 't.path_id').onRef('g.after_position', '=', 't.position'))
    .select(['t.path_id as pathId', 't.position', 't.service', 't.what_happens as whatHappens', 't.wait_weeks as waitWeeks', 't.handover',
      'g.id as gapId', 'g.why', 'g.owner'])
    .where('t.prestudy_id', '=', prestudyId).$if(id !== undefined, (query) => query.where('t.path_id', '=', id ?? ''))
    .orderBy('t.path_id').orderBy('t.position').execute();
  const rows = steps.map((step): StepRow => ({ ...step, handover: step.handover as Handover | null }));
  return paths.map(({ given, family, ...path }) =>
    ({ ...path, createdByName: `${given} ${family}`, steps: rows.filter(({ pathId }) => pathId === path.id).map(stepOf) }));
}

export async function insertServicePath(
  db: Database, row: { id: string; prestudyId: string; createdBy: string; name: string; about: string },
): Promise<void> {
  await db.insertInto('analyses.service_paths')
    .values({ id: row.id, prestudy_id: row.prestudyId, name: row.name, about: row.about, created_by: row.createdBy }).execute();
}

/** Changes what a way is called, if it still has the version; false when it no longer has. */
export async function updateServicePath(db: Database, id: string, version: number, { name, about }: { name: string; about: string }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('analyses.service_paths').set({ name, about, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Removes the steps and gaps of a way. */
async function deleteSteps(db: Database, pathId: string): Promise<void> {
  await db.deleteFrom('analyses.gaps').where('path_id', '=', pathId).execute();
  await db.deleteFrom('analyses.path_steps').where('path_id', '=', pathId).execute();
}

/** Puts these steps, with their gaps, in the place of those there are. */
export async function replaceSteps(db: Database, prestudyId: string, pathId: string, steps: readonly PathStep[]): Promise<void> {
  await deleteSteps(db, pathId);
  await db.insertInto('analyses.path_steps').values(steps.map((step, position) => ({
    path_id: pathId, prestudy_id: prestudyId, position, service: step.service, what_happens: step.whatHappens, wait_weeks: step.waitWeeks, handover: step.handover,
  }))).execute();
  const gaps = steps.flatMap(({ gap }, position) =>
    (gap ? [{ id: gap.id, path_id: pathId, prestudy_id: prestudyId, after_position: position, why: gap.why, owner: gap.owner }] : []));
  if (gaps.length > 0) await db.insertInto('analyses.gaps').values(gaps).execute();
}

/** Removes a way with its steps, if it still has the version; false when it no longer has. */
export async function deleteServicePath(db: Database, id: string, version: number): Promise<boolean> {
  const held = await db.selectFrom('analyses.service_paths').select('id').where('id', '=', id).where('version', '=', version).forUpdate().executeTakeFirst();
  if (!held) return false;
  await deleteSteps(db, id);
  await db.deleteFrom('analyses.service_paths').where('id', '=', id).execute();
  return true;
}
