import type { FigureTable } from '../../../contract/figures.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** A table that was given out and is still shown. */
export interface ShownFigure { id: string; dataSetId: string; title: string; note: string; source: string; practice: boolean; table: FigureTable }

/** Every table of a pre-study's groups that others may see, by the day it was given out. */
export async function readReleasedFigures(db: Database, prestudyId: string): Promise<ShownFigure[]> {
  const rows = await db.selectFrom('data_sets.released_figures as f').innerJoin('data_sets.data_sets as s', 's.id', 'f.data_set_id')
    .select(['f.id', 'f.data_set_id as dataSetId', 'f.title', 'f.note', 'f.content', 's.source', 's.practice']).where('f.prestudy_id', '=', prestudyId).where('f.withdrawn_at', 'is', null)
    .orderBy('f.released_at').orderBy('f.id').execute();
  return rows.map(({ content, ...figure }) => ({ ...figure, table: content as unknown as FigureTable }));
}
