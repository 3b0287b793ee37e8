import type { Database } from '../../../server/platform/db/kysely-on-client.ts';
import { sealedTableNames, tableOf, type SealedTableName } from '../../../server/platform/sealing/sealed-columns.ts';
import type { DemoTable, Rows } from './rows.ts';

type Row = Readonly<Record<string, unknown>>;

const isSealed = (table: DemoTable): table is DemoTable & SealedTableName => (sealedTableNames as readonly string[]).includes(table);

/** The rows of a table with their words sealed, each under the key of its owner agency, as the program would have. */
export async function sealRows(db: Database, rows: Rows, table: DemoTable): Promise<readonly object[]> {
  const list = rows.of(table) as unknown as readonly Row[];
  if (!isSealed(table)) return list;
  const owners = ownersOf(rows, table);
  return Promise.all(list.map((row) => db.seals.row(table, owners(row), row)));
}

function ownersOf(rows: Rows, table: SealedTableName): (row: Row) => string {
  const { owner } = tableOf(table);
  if (owner === null) throw new Error(`the demo has no rows of ${table}`);
  if (typeof owner === 'string') return (row) => String(row[owner]);
  const parents = rows.of(owner.in as DemoTable) as unknown as readonly Row[];
  const agencies = new Map(parents.map((parent) => [parent['id'], String(parent[owner.column])]));
  return (row) => agencies.get(row[owner.at]) ?? '';
}
