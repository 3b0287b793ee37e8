import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { plainColumns } from './plain-columns.ts';
import { sealedColumnsOf, sealedTableNames, tableOf } from './sealed-columns.ts';
import { guardOf } from './stored-words.sql.ts';

describe('every column that can hold words', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let columns: string[];
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    const { rows } = await sql<{ name: string }>`
      select n.nspname || '.' || c.relname || '.' || a.attname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
       where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
         and (t.typname in ('text', 'varchar', 'json', 'jsonb', 'bytea') or t.typcategory = 'A')`.execute(owner.db);
    columns = rows.map(({ name }) => name);
  });
  afterAll(async () => {
    await owner.close();
    await database.drop();
  });

  const sealed = sealedTableNames.flatMap((table) => sealedColumnsOf(table).map((column) => `${table}.${column}`));

  it('is sealed, or plain for a stated reason; and none is both', () => {
    const plain = Object.values(plainColumns).flat();
    const decided = [...sealed, ...plain];
    expect(columns.filter((name) => !decided.includes(name))).toEqual([]);
    expect(decided.filter((name) => !columns.includes(name))).toEqual([]);
    expect(new Set(decided).size).toBe(decided.length);
  });

  it('is guarded by the database where it is sealed, so that plain text is refused', async () => {
    const { rows } = await sql<{ name: string }>`
      select n.nspname || '.' || c.relname || '.' || k.conname as name from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where k.contype = 'c' and k.convalidated`.execute(owner.db);
    const guards = rows.map(({ name }) => name);
    expect(sealed.filter((name) => !guards.includes(guardOf(name)))).toEqual([]);
    await expect(sql`insert into plans.goals (id, plan_id, words, position) values (gen_random_uuid(), gen_random_uuid(), 'Jobba med bröd', 0)`.execute(owner.db))
      .rejects.toThrow('words_is_sealed');
  });

  it('is bound to its row by the table\'s own key', async () => {
    const { rows } = await sql<{ name: string; columns: string[] }>`
      select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attname) as columns
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indisprimary group by 1`.execute(owner.db);
    const keys = new Map(rows.map((row) => [row.name, row.columns]));
    for (const table of sealedTableNames) expect([table, tableOf(table).id.map(({ column }) => column).toSorted()]).toEqual([table, keys.get(table)]);
  });
});
