import { sql } from 'kysely';
import type { DataSet, ImportQuality } from '../../../contract/data-sets.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { cleanRows, findReadableSet } from './clean-rows.sql.ts';
import { findColumns, findDataSet, findImports, findQuality } from './data-sets.sql.ts';

export async function readDataSet({ db }: Work, prestudyId: string, dataSetId: string): Promise<DataSet | NamedError> {
  const set = await findDataSet(db, prestudyId, dataSetId);
  if (!set) return fail('not-found');
  const [columns, imports] = await Promise.all([findColumns(db, set.id), findImports(db, set.id)]);
  const { ownerAgencyId: _owner, ...shown } = set;
  return { ...shown, columns, imports };
}

/** No page shows more values of a column than this. */
const mostValues = 200;

/** The values of a column after cleaning, the commonest first. */
export async function readValues({ db }: Work, prestudyId: string, dataSetId: string, column: number) {
  const set = await findReadableSet(db, prestudyId, dataSetId);
  if (!set) return fail('not-found');
  if (!(await findColumns(db, set.id)).some(({ number }) => number === column)) return fail('no-such-column');
  const value = sql.ref(`c${column}`);
  const { rows } = await sql<{ value: string | null; count: number }>`select ${value} as value, count(*)::integer as count
    from ${await cleanRows(db, set, [column])} as rows group by 1 order by 2 desc, 1 limit ${mostValues + 1}`.execute(db);
  return { values: rows.slice(0, mostValues), more: rows.length > mostValues };
}

export async function readQuality({ db }: Work, prestudyId: string, dataSetId: string): Promise<{ imports: ImportQuality[] } | NamedError> {
  const set = await findDataSet(db, prestudyId, dataSetId);
  return set ? { imports: await findQuality(db, set.id) } : fail('not-found');
}
