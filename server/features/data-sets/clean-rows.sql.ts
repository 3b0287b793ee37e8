import { sql, type RawBuilder } from 'kysely';
import type { CleaningRule } from '../../../contract/data-cleaning.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { changes, cleanValue, droppedRows, type DroppedRows, type ValueCounts } from './cleaning.rules.ts';

/** What is needed to read a set's rows: its cleaning rules, and the column that says the period when the file says it itself. */
export interface ReadableSet { id: string; rules: readonly CleaningRule[]; periodColumn: number | null }

/** A set as its rows are read; undefined when it is not there for the one who asks. */
export async function findReadableSet(db: Database, prestudyId: string, dataSetId: string): Promise<ReadableSet | undefined> {
  const [set, steps, period] = await Promise.all([
    db.selectFrom('data_sets.data_sets').select('id').where('id', '=', dataSetId).where('prestudy_id', '=', prestudyId).executeTakeFirst(),
    db.selectFrom('data_sets.steps').select('rule').where('data_set_id', '=', dataSetId).orderBy('position').execute(),
    db.selectFrom('data_sets.columns').select('number').where('data_set_id', '=', dataSetId).where('role', '=', 'period').executeTakeFirst(),
  ]);
  return set && { id: set.id, rules: steps.map(({ rule }) => rule as CleaningRule), periodColumn: period?.number ?? null };
}

const raw = (column: number) => sql.ref(`r.c${column}`);
const cells = (column: number) => sql.ref(`k${column}.cells`);

/** The chunks of the columns side by side, a row a row: aliases `i` (the import), `r.c<number>`. */
function rawRows(dataSetId: string, columns: readonly number[]): RawBuilder<unknown> {
  const joins = columns.map((column, index) => {
    const alias = sql.ref(`k${column}`);
    const first = sql.ref(`k${columns[0]}`);
    return index === 0
      ? sql`join data_sets.chunks as ${alias} on ${alias}.import_id = i.id and ${alias}.column_number = ${sql.lit(column)}`
      : sql`join data_sets.chunks as ${alias} on ${alias}.import_id = i.id and ${alias}.column_number = ${sql.lit(column)} and ${alias}.chunk = ${first}.chunk`;
  });
  return sql`data_sets.imports as i ${sql.join(joins, sql` `)}
    cross join lateral unnest(${sql.join(columns.map(cells))}) as r (${sql.join(columns.map((column) => sql.ref(`c${column}`)))})
    where i.data_set_id = ${dataSetId}`;
}

function isKept({ repeats, byColumn }: DroppedRows): RawBuilder<unknown> {
  const conditions = byColumn.map(({ column, values, missing }) => missing
    ? sql`${raw(column)} is not null and ${raw(column)} <> all (${values}::text[])`
    : sql`(${raw(column)} is null or ${raw(column)} <> all (${values}::text[]))`);
  return sql.join([...(repeats ? [sql`${raw(0)} is null`] : []), ...conditions, sql`true`], sql` and `);
}

const columnsOf = (wanted: readonly number[], { repeats, byColumn }: DroppedRows) =>
  [...new Set([...wanted, ...byColumn.map(({ column }) => column), ...(repeats ? [0] : [])])];

/** How many rows have each value of a column as it came, among those that are not dropped. Column 0 is there in every set. */
export async function countRawValues(db: Database, dataSetId: string, column: number, dropped: DroppedRows): Promise<ValueCounts> {
  const { rows } = await sql<{ value: string | null; count: number }>`
    select ${raw(column)} as value, count(*)::integer as count from ${rawRows(dataSetId, columnsOf([column], dropped))} and ${isKept(dropped)}
     group by 1`.execute(db);
  return new Map(rows.map(({ value, count }) => [value, count]));
}

async function distinctValues(db: Database, dataSetId: string, columns: Iterable<number>): Promise<Map<number, (string | null)[]>> {
  const values = new Map<number, (string | null)[]>();
  for (const column of new Set(columns)) {
    const { rows } = await sql<{ value: string | null }>`select distinct ${raw(column)} as value from ${rawRows(dataSetId, [column])}`.execute(db);
    values.set(column, rows.map(({ value }) => value));
  }
  return values;
}

/** The rows that the rules leave out, with what is in the columns that they go by. */
export async function findDropped(db: Database, { id, rules }: Pick<ReadableSet, 'id' | 'rules'>): Promise<DroppedRows> {
  const dropping = rules.flatMap((rule) => (rule.kind === 'drop-rows' ? [rule.column] : []));
  const values = await distinctValues(db, id, dropping);
  return droppedRows(rules, (column) => values.get(column) ?? []);
}

/** A pair of lists for each column: its values that rules change, and what they become. */
async function findChanged(db: Database, set: ReadableSet, columns: readonly number[]) {
  const cleaned = columns.filter((column) => set.rules.some((rule) => changes(rule, column)));
  const values = await distinctValues(db, set.id, cleaned);
  return cleaned.map((column) => {
    const pairs = (values.get(column) ?? []).map((value) => [value, cleanValue(set.rules, column, value)] as const).filter(([was, is]) => was !== is);
    return { column, from: pairs.map(([was]) => was), to: pairs.map(([, is]) => is) };
  });
}

/**
 * The rows of a set after its cleaning rules, to select from: `select … from ${await cleanRows(…)} as rows`. It has the
 * text columns `period` and, for each wanted column, `c<number>`; a missing value is null. Rows that rules drop are not
 * in it. Nothing is suppressed: what is made of it goes through disclosure control before it is shown to anyone else.
 */
export async function cleanRows(db: Database, set: ReadableSet, wanted: readonly number[]): Promise<RawBuilder<unknown>> {
  const shown = [...new Set([...wanted, ...(set.periodColumn === null ? [] : [set.periodColumn])])];
  const dropped = await findDropped(db, set);
  const changed = await findChanged(db, set, shown);
  const read = columnsOf(shown, dropped);
  const clean = (column: number) => (changed.some((one) => one.column === column)
    ? sql`case when ${sql.ref(`m${column}.was`)} is null then ${raw(column)} else ${sql.ref(`m${column}.is_now`)} end` : raw(column));
  const maps = changed.map(({ column, from, to }) => sql`left join unnest(${from}::text[], ${to}::text[]) as ${sql.ref(`m${column}`)} (was, is_now)
    on ${sql.ref(`m${column}.was`)} = ${raw(column)}`);
  const period = set.periodColumn === null ? sql.ref('r.period') : clean(set.periodColumn);
  const named = wanted.map((column) => sql`${clean(column)} as ${sql.ref(`c${column}`)}`);
  // Column 0 stands in for any when none is asked for, so that rows can be counted alone.
  const columns = read.length === 0 ? [0] : read;
  return sql`(select ${sql.join([sql`${period} as period`, ...named])}
    from (select i.period, r.* from ${rawRows(set.id, columns)} and ${isKept(dropped)}) as r ${sql.join(maps, sql` `)})`;
}
