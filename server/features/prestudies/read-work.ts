import type { WorkState } from '../../../contract/prestudies.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { stateOfWork } from './work.rules.ts';

/** How far each part of the work has come, from what stands in the tables. */
export async function readWork(db: Database, prestudyId: string): Promise<WorkState[]> {
  const rows = await db.selectFrom('prestudies.work_counts').select(['part', 'what', 'count']).where('prestudy_id', '=', prestudyId).execute();
  return stateOfWork(rows.map(({ part, what, count }) => ({ part: part ?? '', what: what ?? '', count: count ?? 0 })));
}
