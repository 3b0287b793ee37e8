import type { DataColumn } from '../../../contract/data-sets.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { claimReading, deleteDataSet, deleteImport, findDataSet, findImports, insertDataSet, moveOn, nextVersion, ownerOf, updateColumns, type SetWords } from './data-sets.sql.ts';
import { lockFigures, selectLedgers } from './figures.sql.ts';
import { recountSteps } from './recount-steps.ts';

export async function beginDataSet(work: Work, prestudyId: string, words: SetWords, practice = false): Promise<{ id: string } | NamedError> {
  const ownerAgencyId = await ownerOf(work.db, prestudyId);
  if (ownerAgencyId === undefined || !work.actor) return fail('not-found');
  return { id: await insertDataSet(work.db, prestudyId, ownerAgencyId, words, { by: work.actor.id, at: work.now.toISOString(), practice }) };
}

interface SetChange extends SetWords { threshold: number; version: number }

/** Changes what is said about a set. The limit is not lowered once tables have been given out: a lower one would show what they hid. */
export async function changeDataSet({ db }: Work, prestudyId: string, dataSetId: string, { version, ...change }: SetChange): Promise<{ version: number } | NamedError> {
  const set = await findDataSet(db, prestudyId, dataSetId);
  if (!set) return fail('not-found');
  await lockFigures(db, set.id);
  if (change.threshold < set.threshold && (await selectLedgers(db, set.id)).length > 0) return fail('threshold-told');
  return (await nextVersion(db, prestudyId, dataSetId, version, change)) ? { version: version + 1 } : fail('stale-version');
}

type ColumnWords = Pick<DataColumn, 'number' | 'role' | 'labelSv' | 'labelEn' | 'source' | 'codes'>;

export async function changeColumns(
  { db }: Work, prestudyId: string, dataSetId: string, { columns, version }: { columns: readonly ColumnWords[]; version: number },
): Promise<{ version: number } | NamedError> {
  if (!(await findDataSet(db, prestudyId, dataSetId))) return fail('not-found');
  if (!(await nextVersion(db, prestudyId, dataSetId, version))) return fail('stale-version');
  await updateColumns(db, dataSetId, columns);
  return { version: version + 1 };
}

/** A set that holds a file is not removed by mistake: its files go first, each by itself. */
export async function removeDataSet({ db }: Work, prestudyId: string, dataSetId: string): Promise<undefined | NamedError> {
  const set = await findDataSet(db, prestudyId, dataSetId);
  if (!set) return fail('not-found');
  if (!(await claimReading(db, set.id)) || (await findImports(db, set.id)).length > 0) return fail('data-set-holds-files');
  if ((await selectLedgers(db, set.id)).length > 0) return fail('data-set-has-figures');
  await deleteDataSet(db, set.id);
  return undefined;
}

export async function removeImport(work: Work, prestudyId: string, dataSetId: string, importId: string): Promise<undefined | NamedError> {
  const set = await findDataSet(work.db, prestudyId, dataSetId);
  if (!set || !(await deleteImport(work.db, set.id, importId))) return fail('not-found');
  await moveOn(work.db, set.id);
  await recountSteps(work, prestudyId, set.id);
  return undefined;
}
