import type { ColumnDecision, FileQuality, TextEncoding } from '../../../contract/data-files.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import type { UploadedFile } from '../../platform/http/upload.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import {
  claimReading, completeImport, deleteColumns, findColumns, findDataSet, findImports, findPseudonymKey, insertColumns, insertImport, insertPseudonymKey, moveOn,
} from './data-sets.sql.ts';
import { columnsToRead, type KnownColumn, type ReadColumn } from './import-columns.rules.ts';
import { openTable, type OpenTable } from './open-table.ts';
import { newPseudonymKey } from './pseudonym.ts';
import { recountSteps } from './recount-steps.ts';
import { RowStore } from './store-rows.ts';
import { pathOf, readingFaults, TableFault } from './table-fault.ts';
import { TableProfile } from './table-profile.ts';

export interface ImportRequest {
  prestudyId: string;
  dataSetId: string;
  period: string;
  encoding: TextEncoding;
  decisions: readonly ColumnDecision[];
  keepKey: boolean;
}

/** Reads a file into a set as one period: all of it, or nothing. What points people out stops it, whatever was decided before. */
export async function importFile(work: Work, file: UploadedFile, asked: ImportRequest): Promise<{ id: string; rows: number } | NamedError> {
  const { db } = work;
  const set = await findDataSet(db, asked.prestudyId, asked.dataSetId);
  if (!set) return fail('not-found');
  // Two first files at once would each begin the dictionary.
  if (!(await claimReading(db, set.id))) return fail('too-many-files');
  const [known, imports] = await Promise.all([findColumns(db, set.id), findImports(db, set.id)]);
  if (imports.some(({ period }) => period === asked.period)) return fail('period-taken');
  return readingFaults(async () => {
    const table = await openTable(file, asked.encoding);
    try {
      const columns = await chooseColumns(work, table.header, asked, known, imports.length > 0);
      if (isFail(columns)) return columns;
      const read = await readRows(work, table, columns, { ...asked, ownerAgencyId: set.ownerAgencyId });
      if (isFail(read)) return read;
      const isNew = (await findColumns(db, set.id)).length === 0;
      if (isNew) await insertColumns(db, asked.prestudyId, set.id, newColumns(columns, read.profile));
      await completeImport(db, read.id, read.quality);
      await moveOn(db, set.id);
      await recountSteps(work, asked.prestudyId, set.id);
      return { id: read.id, rows: read.quality.rows };
    } finally {
      await table.close();
    }
  });
}

/** The columns that are read. Once all files are removed, a file with other columns begins the dictionary anew. */
async function chooseColumns(
  { db }: Work, header: readonly string[], { decisions, dataSetId }: ImportRequest, known: readonly KnownColumn[], holdsFiles: boolean,
): Promise<ReadColumn[] | NamedError> {
  const same = columnsToRead(header, decisions, known);
  if (!isFail(same) || holdsFiles || known.length === 0) return same;
  const others = columnsToRead(header, decisions, []);
  if (!isFail(others)) await deleteColumns(db, dataSetId);
  return others;
}

const newColumns = (columns: readonly ReadColumn[], profile: TableProfile) => columns.map(({ number, name, role, isPseudonym }, place) =>
  ({ number, name, role, kind: isPseudonym ? 'code' : profile.columns[place]?.kind() ?? 'code', pseudonymised: isPseudonym }));

interface ReadRows { id: string; quality: FileQuality; profile: TableProfile }

async function readRows(
  work: Work, table: OpenTable, columns: readonly ReadColumn[], asked: ImportRequest & { ownerAgencyId: string },
): Promise<ReadRows | NamedError> {
  const { db } = work;
  const id = newId();
  const { prestudyId, dataSetId, period } = asked;
  await insertImport(db, {
    id, prestudyId, dataSetId, period, fileKind: table.fileKind, encoding: table.encoding, by: work.actor?.id ?? '', at: work.now.toISOString(),
  });
  const key = columns.some(({ isPseudonym }) => isPseudonym) ? await keyFor(work, asked) : '';
  const profile = new TableProfile(table.header, columns.map(({ index }) => index));
  const store = new RowStore({ db, importId: id, prestudyId, key }, columns, profile);
  for await (const batch of table.batches) await store.add(batch);
  await store.end();
  if (profile.rows === 0) throw new TableFault('file-empty');
  const pointing = columns.flatMap(({ index, isPseudonym }, place) => {
    const sensitive = isPseudonym ? null : profile.columns[place]?.sensitive();
    return sensitive ? [{ path: pathOf({ row: sensitive.firstRow, column: index + 1 }), code: 'sensitive-column', message: '' }] : [];
  });
  if (pointing.length > 0) return fail('sensitive-column', pointing);
  return { id, profile, quality: {
    rows: profile.rows, repeats: profile.repeats, columns: columns.flatMap(({ role }, place) => profile.columns[place]?.quality(role) ?? []),
  } };
}

/** The key of the set where one is kept; else a new one, which is kept if that was asked for and else forgotten with the request. */
async function keyFor({ db }: Work, { prestudyId, dataSetId, ownerAgencyId, keepKey }: ImportRequest & { ownerAgencyId: string }): Promise<string> {
  const kept = await findPseudonymKey(db, dataSetId);
  if (kept !== null) return kept;
  const made = newPseudonymKey();
  if (keepKey) await insertPseudonymKey(db, prestudyId, ownerAgencyId, dataSetId, made);
  return made;
}
