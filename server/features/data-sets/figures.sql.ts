import { sql, type RawBuilder } from 'kysely';
import type { FigureSummary, FigureTable } from '../../../contract/figures.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import { cleanRows, type ReadableSet } from './clean-rows.sql.ts';
import { columnOf, countedVariable, type Code, type CountedGroup, type Ledger } from './figure-counts.rules.ts';

/** Which columns the ohälsotal is reckoned from, and for whom. */
export interface IllHealthColumns { age: number; netDays: number; from: number; to: number }

const cell = (column: number) => sql.ref(`c${column}`);

/** An age in years or a band of ages, as 16–24, lies within the ages when both its ends do. */
function isOfAge({ age, from, to }: IllHealthColumns): RawBuilder<unknown> {
  const whole = sql`${cell(age)} ~ '^[0-9]{1,3}([–-][0-9]{1,3})?$'`;
  const first = sql`substring(${cell(age)} from '^[0-9]+')::integer`;
  const last = sql`substring(${cell(age)} from '[0-9]+$')::integer`;
  return sql`case when ${whole} then ${first} >= ${from} and ${last} <= ${to} else false end`;
}

const isNumber = (column: number) => sql`${cell(column)} ~ '^[0-9]{1,6}([.,][0-9]{1,4})?$'`;
const isCounted = (columns: IllHealthColumns) => sql`case when ${isOfAge(columns)} and ${isNumber(columns.netDays)} then 'yes' end`;
const netDays = ({ netDays: column }: IllHealthColumns) => sql`coalesce(sum(case when ${isNumber(column)} then replace(${cell(column)}, ',', '.')::numeric end), 0)::float8`;

/**
 * How many rows have each combination of values, after cleaning.
 * @param illHealth null when nobody asks for net days.
 */
export async function selectGroups(db: Database, set: ReadableSet, variables: readonly string[], illHealth: IllHealthColumns | null): Promise<CountedGroup[]> {
  const columns = variables.map(columnOf).filter((one) => one !== null);
  const rows = await cleanRows(db, set, [...new Set([...columns, ...(illHealth ? [illHealth.age, illHealth.netDays] : [])])]);
  const asked = variables.map((name) => (name === countedVariable && illHealth ? isCounted(illHealth) : sql.ref(name)));
  const places = sql.join(asked.map((_one, index) => sql.lit(index + 1)));
  const named = sql.join([...asked.map((one, index) => sql`${one} as ${sql.ref(`v${index}`)}`), sql`count(*)::integer as count`, sql`${illHealth ? netDays(illHealth) : sql.lit(0)} as days`]);
  const grouped = sql<Record<string, Code> & { count: number; days: number }>`
    select ${named} from ${rows} as rows ${asked.length > 0 ? sql`group by ${places}` : sql``}`;
  const { rows: groups } = await withoutSorting(db, () => grouped.execute(db));
  return groups.filter(({ count }) => count > 0).map((group) => ({ codes: variables.map((_name, index) => group[`v${index}`] ?? null), count: group.count, days: Number(group.days) }));
}

/** The planner cannot know how many values a chunk holds, and would sort them all to count them: twice the time at 200,000 rows. */
async function withoutSorting<T>(db: Database, use: () => Promise<T>): Promise<T> {
  const allowSorting = (on: boolean) => sql`select set_config('enable_sort', ${on ? 'on' : 'off'}, true)`.execute(db);
  await allowSorting(false);
  const result = await use();
  await allowSorting(true);
  return result;
}

/** The periods that a set has. */
export async function selectPeriods(db: Database, set: ReadableSet): Promise<Code[]> {
  if (set.periodColumn === null) return (await db.selectFrom('data_sets.imports').where('data_set_id', '=', set.id).select('period').execute()).map(({ period }) => period);
  return (await selectGroups(db, set, ['period'], null)).map(({ codes }) => codes[0] ?? null);
}

/** All that was ever given out of a set, also what was withdrawn: others have read it. */
export async function selectLedgers(db: Database, dataSetId: string): Promise<Ledger[]> {
  const rows = await db.selectFrom('data_sets.released_figures').where('data_set_id', '=', dataSetId).orderBy('released_at').orderBy('id').select('ledger').execute();
  return rows.map(({ ledger }) => ledger as unknown as Ledger);
}

/** Nobody gives out two tables of a set at once: the second must know of the first. */
export async function lockFigures(db: Database, dataSetId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`figures ${dataSetId}`}, 0))`.execute(db);
}

export interface NewRelease { prestudyId: string; dataSetId: string; title: string; note: string; table: FigureTable; ledger: Ledger; by: string; at: string }

export async function insertFigure(db: Database, { prestudyId, dataSetId, title, note, table, ledger, by, at }: NewRelease): Promise<string> {
  const id = newId();
  await db.insertInto('data_sets.released_figures').values({
    id, prestudy_id: prestudyId, data_set_id: dataSetId, title, note, content: JSON.stringify(table), ledger: JSON.stringify(ledger), released_by: by, released_at: at,
  }).execute();
  return id;
}

const figures = (db: Database, prestudyId: string, dataSetId: string) => db.selectFrom('data_sets.released_figures as f')
  .innerJoin('agencies.staff as s', 's.id', 'f.released_by')
  .where('f.prestudy_id', '=', prestudyId).where('f.data_set_id', '=', dataSetId)
  .select(['f.id', 'f.title', 'f.note', 'f.content', 'f.released_at as releasedAt', 'f.withdrawn_at as withdrawnAt', sql<string>`s.given_name || ' ' || s.family_name`.as('releasedByName')]);

export interface FigureRow extends FigureSummary { note: string; table: FigureTable }

function figureRow({ content, ...row }: { id: string; title: string; note: string; content: unknown; releasedAt: string; withdrawnAt: string | null; releasedByName: string }): FigureRow {
  const table = content as FigureTable;
  return { ...row, table, measure: table.spec.measure, periods: table.periods };
}

export async function selectFigures(db: Database, prestudyId: string, dataSetId: string): Promise<FigureRow[]> {
  const rows = await figures(db, prestudyId, dataSetId).orderBy('f.released_at', 'desc').orderBy('f.id', 'desc').execute();
  return rows.map(figureRow);
}

export async function selectFigure(db: Database, prestudyId: string, dataSetId: string, figureId: string): Promise<FigureRow | undefined> {
  const row = await figures(db, prestudyId, dataSetId).where('f.id', '=', figureId).executeTakeFirst();
  return row && figureRow(row);
}

/** @returns false when the set has no such figure. */
export async function withdrawFigure(db: Database, { prestudyId, dataSetId, figureId }: { prestudyId: string; dataSetId: string; figureId: string }, by: string, at: string): Promise<boolean> {
  const row = await db.updateTable('data_sets.released_figures').set((eb) => ({
    withdrawn_by: eb.fn.coalesce('withdrawn_by', eb.val(by)), withdrawn_at: eb.fn.coalesce('withdrawn_at', eb.val(at)),
  })).where('id', '=', figureId).where('data_set_id', '=', dataSetId).where('prestudy_id', '=', prestudyId).returning('id').executeTakeFirst();
  return row !== undefined;
}
