import type { FigureFormat, GuidedFigure, NewFigure, ReleasedFigure } from '../../../contract/figures.ts';
import { fileTypes, type FileAnswer } from '../../../contract/route.ts';
import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { findColumns, findDataSet } from './data-sets.sql.ts';
import { drawSafely } from './draw-figure.ts';
import { figureCsv } from './figure-csv.ts';
import { figurePicture } from './figure-picture.ts';
import { figureWorkbook } from './figure-workbook.ts';
import { insertFigure, lockFigures, selectFigure, selectFigures } from './figures.sql.ts';
import { guidedFigures } from './guided-figures.ts';

interface SetPlace { prestudyId: string; dataSetId: string }
interface FigurePlace extends SetPlace { figureId: string }

/** Gives a table out under a sentence. It is counted here and now, with what could point at people hidden, and stays so. */
export async function releaseFigure(work: Work, place: SetPlace, { spec, title, note }: NewFigure): Promise<{ id: string } | NamedError> {
  if (!work.actor) return fail('not-found');
  await lockFigures(work.db, place.dataSetId);
  const drawn = await drawSafely(work, place, spec);
  if (isFail(drawn)) return drawn;
  return { id: await insertFigure(work.db, { ...place, title, note, ...drawn, by: work.actor.id, at: work.now.toISOString() }) };
}

export async function listFigures({ db }: Work, { prestudyId, dataSetId }: SetPlace) {
  if (!(await findDataSet(db, prestudyId, dataSetId))) return fail('not-found');
  const items = (await selectFigures(db, prestudyId, dataSetId)).map(({ note: _note, table: _table, ...summary }) => summary);
  return { items, total: items.length };
}

export async function readFigure({ db }: Work, { prestudyId, dataSetId, figureId }: FigurePlace): Promise<ReleasedFigure | NamedError> {
  const [set, figure] = [await findDataSet(db, prestudyId, dataSetId), await selectFigure(db, prestudyId, dataSetId, figureId)];
  if (!set || !figure) return fail('not-found');
  return { ...figure, dataSetId, dataSetName: set.name, source: set.source, practice: set.practice, mayWrite: set.mayWrite };
}

/** A released table as a file. Its name says nothing of what it holds. */
export async function fetchFigure(work: Work, place: FigurePlace, { format, language }: { format: FigureFormat; language: Language }): Promise<FileAnswer | NamedError> {
  const figure = await readFigure(work, place);
  if (isFail(figure)) return figure;
  const bytes = format === 'xlsx' ? await figureWorkbook(figure, language) : Buffer.from(format === 'csv' ? figureCsv(figure, language) : figurePicture(figure, language));
  return { name: `${language === 'sv' ? 'tabell' : 'table'}-${place.figureId.slice(-6)}.${format}`, type: fileTypes[format], bytes };
}

/** The ready-made tables, for the practice material alone. */
export async function readGuidedFigures({ db }: Work, { prestudyId, dataSetId }: SetPlace): Promise<{ items: GuidedFigure[]; total: number } | NamedError> {
  const set = await findDataSet(db, prestudyId, dataSetId);
  if (!set) return fail('not-found');
  const items = set.practice ? guidedFigures(await findColumns(db, set.id)) : [];
  return { items, total: items.length };
}
