import { sql } from 'kysely';
import type { CleaningEffect, CleaningRule } from '../../../contract/data-cleaning.ts';
import type { FileQuality } from '../../../contract/data-files.ts';
import type { DataColumn, DataImport, DataSetSummary, ImportQuality } from '../../../contract/data-sets.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';

export async function listDataSets(db: Database, prestudyId: string): Promise<DataSetSummary[]> {
  return db.selectFrom('data_sets.data_sets as s').where('s.prestudy_id', '=', prestudyId).orderBy('s.created_at').orderBy('s.id').select((eb) => [
    's.id', 's.name', 's.source', 's.practice',
    eb.selectFrom('data_sets.imports as i').whereRef('i.data_set_id', '=', 's.id')
      .select(sql<number>`coalesce(sum(i.row_count), 0)::integer`.as('n')).$asScalar().$notNull().as('rows'),
    eb.selectFrom('data_sets.columns as c').whereRef('c.data_set_id', '=', 's.id')
      .select(sql<number>`count(*)::integer`.as('n')).$asScalar().$notNull().as('columns'),
    eb.selectFrom('data_sets.imports as i').whereRef('i.data_set_id', '=', 's.id')
      .select(sql<string[]>`coalesce(array_agg(i.period order by i.period), '{}')`.as('p')).$asScalar().$notNull().as('periods'),
  ]).execute();
}

export async function findDataSet(db: Database, prestudyId: string, id: string) {
  return db.selectFrom('data_sets.data_sets as s').leftJoin('data_sets.pseudonym_keys as k', 'k.data_set_id', 's.id')
    .where('s.id', '=', id).where('s.prestudy_id', '=', prestudyId)
    .select(['s.id', 's.name', 's.source', 's.description', 's.practice', 's.threshold', 's.version', 's.owner_agency_id as ownerAgencyId',
      sql<boolean>`k.data_set_id is not null`.as('keepsKey'),
      sql<boolean>`s.prestudy_id in (select prestudies.my_prestudies('member'))`.as('mayWrite')])
    .executeTakeFirst();
}

export async function findColumns(db: Database, dataSetId: string): Promise<DataColumn[]> {
  const rows = await db.selectFrom('data_sets.columns').where('data_set_id', '=', dataSetId).orderBy('number')
    .select(['number', 'name', 'role', 'kind', 'pseudonymised', 'label_sv as labelSv', 'label_en as labelEn', 'source', 'codes']).execute();
  return rows as unknown as DataColumn[];
}

export async function findImports(db: Database, dataSetId: string): Promise<DataImport[]> {
  const rows = await db.selectFrom('data_sets.imports as i').innerJoin('agencies.staff as s', 's.id', 'i.imported_by')
    .where('i.data_set_id', '=', dataSetId).orderBy('i.period')
    .select(['i.id', 'i.period', 'i.row_count as rows', 'i.file_kind as fileKind', 'i.imported_at as importedAt',
      sql<string>`s.given_name || ' ' || s.family_name`.as('importedByName')]).execute();
  return rows as unknown as DataImport[];
}

export async function findQuality(db: Database, dataSetId: string): Promise<ImportQuality[]> {
  const rows = await db.selectFrom('data_sets.imports').where('data_set_id', '=', dataSetId).orderBy('period').select(['id', 'period', 'quality']).execute();
  return rows.map(({ id, period, quality }) => ({ importId: id, period, quality: quality as FileQuality }));
}

/** The agency that began the pre-study: what is kept secret of a set is sealed under its key. */
export async function ownerOf(db: Database, prestudyId: string): Promise<string | undefined> {
  const row = await db.selectFrom('prestudies.prestudies').where('id', '=', prestudyId).select('owner_agency_id').executeTakeFirst();
  return row?.owner_agency_id;
}

export interface SetWords { name: string; source: string; description: string }

export async function insertDataSet(
  db: Database, prestudyId: string, ownerAgencyId: string, words: SetWords, made: { by: string; at: string; practice: boolean },
): Promise<string> {
  const id = newId();
  await db.insertInto('data_sets.data_sets').values({
    id, prestudy_id: prestudyId, owner_agency_id: ownerAgencyId, name: words.name, source: words.source, description: words.description,
    practice: made.practice, created_by: made.by, created_at: made.at,
  }).execute();
  return id;
}

/** Moves a set to its next version. @returns false when the version that the edit builds on is not the last one. */
export async function nextVersion(
  db: Database, prestudyId: string, id: string, version: number, change: Partial<SetWords & { threshold: number }> = {},
): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('data_sets.data_sets').set({ ...change, version: version + 1 })
    .where('id', '=', id).where('prestudy_id', '=', prestudyId).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Lets one file at a time into a set, until the transaction ends. @returns false while another is being read in. */
export async function claimReading(db: Database, id: string): Promise<boolean> {
  const { rows: [row] } = await sql<{ claimed: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`reading ${id}`}, 0)) as claimed`.execute(db);
  return row?.claimed ?? false;
}

/**
 * Moves a set to its next version, whatever that is, as its rows have changed; and holds it, so that its rules stay as they
 * are while they are counted anew. Someone who changes them meanwhile waits, and is then told that the set has moved on.
 */
export async function moveOn(db: Database, id: string): Promise<void> {
  await db.updateTable('data_sets.data_sets').set({ version: sql<number>`version + 1` }).where('id', '=', id).execute();
}

/** The dictionary, and the rules that go by it. */
export async function deleteColumns(db: Database, dataSetId: string): Promise<void> {
  await db.deleteFrom('data_sets.steps').where('data_set_id', '=', dataSetId).execute();
  await db.deleteFrom('data_sets.columns').where('data_set_id', '=', dataSetId).execute();
}

export async function deleteDataSet(db: Database, id: string): Promise<void> {
  await deleteColumns(db, id);
  await db.deleteFrom('data_sets.pseudonym_keys').where('data_set_id', '=', id).execute();
  await db.deleteFrom('data_sets.data_sets').where('id', '=', id).execute();
}

export interface NewColumn { number: number; name: string; role: string; kind: string; pseudonymised: boolean }

export async function insertColumns(db: Database, prestudyId: string, dataSetId: string, columns: readonly NewColumn[]): Promise<void> {
  await db.insertInto('data_sets.columns').values(columns.map((column) => ({ ...column, data_set_id: dataSetId, prestudy_id: prestudyId }))).execute();
}

type ColumnWords = Pick<DataColumn, 'number' | 'role' | 'labelSv' | 'labelEn' | 'source' | 'codes'>;

export async function updateColumns(db: Database, dataSetId: string, columns: readonly ColumnWords[]): Promise<void> {
  for (const column of columns) {
    await db.updateTable('data_sets.columns').set({
      role: column.role, label_sv: column.labelSv, label_en: column.labelEn, source: column.source, codes: JSON.stringify(column.codes),
    }).where('data_set_id', '=', dataSetId).where('number', '=', column.number).execute();
  }
}

export async function insertImport(db: Database, row: {
  id: string; prestudyId: string; dataSetId: string; period: string; fileKind: string; encoding: string; by: string; at: string;
}): Promise<void> {
  // How many rows there are is known when the last one is read, in the same transaction.
  await db.insertInto('data_sets.imports').values({
    id: row.id, prestudy_id: row.prestudyId, data_set_id: row.dataSetId, period: row.period, row_count: 1, file_kind: row.fileKind,
    encoding: row.encoding, quality: '{}', imported_by: row.by, imported_at: row.at,
  }).execute();
}

export async function completeImport(db: Database, id: string, quality: FileQuality): Promise<void> {
  await db.updateTable('data_sets.imports').set({ row_count: quality.rows, quality: JSON.stringify(quality) }).where('id', '=', id).execute();
}

/** @returns false when there is no such import in the set. */
export async function deleteImport(db: Database, dataSetId: string, importId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('data_sets.imports').where('id', '=', importId).where('data_set_id', '=', dataSetId).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** One part of an import's rows: the values of each column as one text with the separator between them. */
export interface Chunk { importId: string; prestudyId: string; chunk: number; columns: readonly { number: number; cells: string }[] }

/** What stands between values on their way to the database: no text that is read holds it. */
export const cellSeparator = '\u001F';

/** A text of one empty value is no list for the database: it is said outright. */
export async function insertChunk(db: Database, { importId, prestudyId, chunk, columns }: Chunk): Promise<void> {
  const values = columns.map(({ number, cells }) => sql`(${importId}::uuid, ${prestudyId}::uuid, ${sql.lit(number)}::smallint, ${chunk}::integer,
    ${cells === '' ? sql`array[null]::text[]` : sql`string_to_array(${cells}, E'\\x1f', '')`})`);
  await sql`insert into data_sets.chunks (import_id, prestudy_id, column_number, chunk, cells) values ${sql.join(values)}`.execute(db);
}

export async function findPseudonymKey(db: Database, dataSetId: string): Promise<string | null> {
  const row = await db.selectFrom('data_sets.pseudonym_keys').where('data_set_id', '=', dataSetId).select(['data_set_id', 'secret']).executeTakeFirst();
  const opened = await db.seals.openOne('data_sets.pseudonym_keys', row, { secret: 'secret' }, 'data_set_id');
  return opened?.secret ?? null;
}

export async function insertPseudonymKey(db: Database, prestudyId: string, ownerAgencyId: string, dataSetId: string, secret: string): Promise<void> {
  await db.insertInto('data_sets.pseudonym_keys').values(await db.seals.row('data_sets.pseudonym_keys', ownerAgencyId, {
    data_set_id: dataSetId, prestudy_id: prestudyId, owner_agency_id: ownerAgencyId, secret,
  })).execute();
}

export interface Step { rule: CleaningRule; effect: CleaningEffect }

export async function findSteps(db: Database, dataSetId: string): Promise<Step[]> {
  const rows = await db.selectFrom('data_sets.steps').where('data_set_id', '=', dataSetId).orderBy('position').select(['rule', 'effect']).execute();
  return rows as unknown as Step[];
}

export async function replaceSteps(db: Database, prestudyId: string, dataSetId: string, steps: readonly Step[], added: { by: string; at: string }): Promise<void> {
  await db.deleteFrom('data_sets.steps').where('data_set_id', '=', dataSetId).execute();
  if (steps.length === 0) return;
  await db.insertInto('data_sets.steps').values(steps.map(({ rule, effect }, index) => ({
    id: newId(), data_set_id: dataSetId, prestudy_id: prestudyId, position: index + 1, rule: JSON.stringify(rule), effect: JSON.stringify(effect),
    added_by: added.by, added_at: added.at,
  }))).execute();
}

/** Every row of a set, whatever rules drop. */
export async function countRows(db: Database, dataSetId: string): Promise<number> {
  const row = await db.selectFrom('data_sets.imports').where('data_set_id', '=', dataSetId)
    .select(sql<number>`coalesce(sum(row_count), 0)::integer`.as('rows')).executeTakeFirst();
  return row?.rows ?? 0;
}
