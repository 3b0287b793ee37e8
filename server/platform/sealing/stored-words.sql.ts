import type { Asker } from './data-keys.sql.ts';
import { sealedColumnsOf, tableOf, type SealedTableName } from './sealed-columns.ts';

/** A row of a sealed table as it lies there: its id's columns, its owner agency, and the sealed columns. */
export interface StoredRow { owner: string | null; columns: Record<string, unknown> }

/** Which values are looked for: text that is not sealed yet, or what certain keys have sealed. */
export type Sought = { unsealed: true } | { keyIds: readonly string[] };

const quoted = (column: string) => `t."${column}"`;

/** Values look like `s1.<twelve digits>.<base64url>`. */
function condition(column: string, sought: Sought): string {
  const name = quoted(column);
  return 'unsealed' in sought ? `(${name} <> '' and left(${name}, 3) <> 's1.')` : `(left(${name}, 3) = 's1.' and substr(${name}, 4, 12) = any($1::text[]))`;
}

function ownerOf(table: SealedTableName): { select: string; join: string } {
  const { owner } = tableOf(table);
  if (owner === null) return { select: 'null::uuid', join: '' };
  if (typeof owner === 'string') return { select: quoted(owner), join: '' };
  return { select: `o."${owner.column}"`, join: `join ${owner.in} o on o.id = ${quoted(owner.at)}` };
}

/** Rows that hold what is sought, in the order of their ids, after one of them. */
export async function selectRowsHolding(asker: Asker, table: SealedTableName, sought: Sought, after: StoredRow | null, limit: number): Promise<StoredRow[]> {
  const { id, index } = tableOf(table);
  const columns = [...id.map(({ column }) => column), ...sealedColumnsOf(table), ...(index ? [index.column] : [])];
  const { select, join } = ownerOf(table);
  const values: unknown[] = ['unsealed' in sought ? [] : sought.keyIds];
  const key = `(${id.map(({ column }) => quoted(column)).join(', ')})`;
  const further = after === null ? '' : `and ${key} > (${id.map(({ column, type }) => `$${values.push(after.columns[column])}::${type}`).join(', ')})`;
  const { rows } = await asker.query<Record<string, unknown>>(`
    select ${select} as "owner of the row", ${columns.map(quoted).join(', ')} from ${table} t ${join}
     where $1::text[] is not null and (${sealedColumnsOf(table).map((column) => condition(column, sought)).join(' or ')}) ${further}
     order by ${key} limit ${limit}`, values);
  return rows.map(({ 'owner of the row': owner, ...rest }) => ({ owner: owner as string | null, columns: rest }));
}

/** A row with what shall stand in some of its columns instead. */
export interface ChangedRow { was: StoredRow; to: Record<string, unknown> }

/**
 * Writes new values where the old ones still stand: a row that somebody has changed meanwhile is left to them.
 * @returns how many rows were written.
 */
export async function updateStoredRows(asker: Asker, table: SealedTableName, rows: readonly ChangedRow[]): Promise<number> {
  const { id, index } = tableOf(table);
  const columns = [...sealedColumnsOf(table), ...(index ? [index.column] : [])];
  const list = rows.map(({ was, to }) => ({
    ...Object.fromEntries(id.map(({ column }) => [`id ${column}`, was.columns[column]])),
    ...Object.fromEntries(columns.flatMap((column) => [[`was ${column}`, was.columns[column]], [`to ${column}`, column in to ? to[column] : was.columns[column]]])),
  }));
  const typed = [...id.map(({ column, type }) => `"id ${column}" ${type}`), ...columns.flatMap((column) => [`"was ${column}" text`, `"to ${column}" text`])];
  const same = [...id.map(({ column }) => `${quoted(column)} = x."id ${column}"`), ...columns.map((column) => `${quoted(column)} is not distinct from x."was ${column}"`)];
  const { rowCount } = await asker.query(`
    update ${table} t set ${columns.map((column) => `"${column}" = x."to ${column}"`).join(', ')}
      from json_to_recordset($1::json) as x (${typed.join(', ')}) where ${same.join(' and ')}`, [JSON.stringify(list)]);
  return rowCount ?? 0;
}

/** How many values each key has sealed in a table; under '' those that nobody has sealed. */
export async function countValues(asker: Asker, table: SealedTableName): Promise<Map<string, number>> {
  const { rows } = await asker.query<{ key: string; count: number }>(sealedColumnsOf(table).map((column) => `
    select case when left(${quoted(column)}, 3) = 's1.' then substr(${quoted(column)}, 4, 12) else '' end as key, count(*)::integer as count
      from ${table} t where ${quoted(column)} <> '' group by 1`).join(' union all '));
  const counts = new Map<string, number>();
  for (const { key, count } of rows) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

export const guardOf = (column: string) => `${column}_is_sealed`;

/** The sealed columns that the database does not yet hold to be sealed, and those that it holds so only for new rows. */
export async function selectGuards(asker: Asker): Promise<{ table: string; name: string; validated: boolean }[]> {
  const { rows } = await asker.query<{ table: string; name: string; validated: boolean }>(`
    select n.nspname || '.' || c.relname as "table", k.conname as name, k.convalidated as validated
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'c' and k.conname like '%\\_is\\_sealed'`);
  return rows;
}

/** From now on the database refuses plain text in the column; what lies there already is let be. */
export async function addGuard(asker: Asker, table: SealedTableName, column: string): Promise<void> {
  await asker.query(`alter table ${table} add constraint "${guardOf(column)}" check ("${column}" = '' or left("${column}", 3) = 's1.') not valid`);
}

/** Holds the column to be sealed throughout. Fails when it is not. */
export async function validateGuard(asker: Asker, table: SealedTableName, column: string): Promise<void> {
  await asker.query(`alter table ${table} validate constraint "${guardOf(column)}"`);
}
