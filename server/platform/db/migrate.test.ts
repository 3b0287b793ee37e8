import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { migrate } from './migrate.ts';
import { withClient } from './target.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'samsteg-migrate-'));
  mkdirSync(join(folder, 'migrations'));
  mkdirSync(join(folder, 'views'));
  write('migrations/0001_people.sql', 'create table people (id int primary key);');
  write('migrations/0002_names.sql', 'alter table people add name text;');
  write('views/people.sql', 'drop view if exists named; create view named as select id, name from people;');
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function write(file: string, sql: string): void {
  writeFileSync(join(folder, file), sql);
}

function run(): Promise<{ applied: string[] }> {
  return migrate(database.target.owner, folder);
}

async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await withClient(database.target.owner, (client) =>
    client.query<{ name: string }>(
      'select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position',
      [table],
    ),
  );
  return rows.map((row) => row.name);
}

describe('migrate', () => {
  it('applies what is missing in order, then the views, and then nothing more', async () => {
    expect(await run()).toEqual({
      applied: ['db/migrations/0001_people.sql', 'db/migrations/0002_names.sql', 'db/views/people.sql'],
    });
    expect(await columnsOf('named')).toEqual(['id', 'name']);
    expect(await run()).toEqual({ applied: [] });
  });

  it('renews all views after a new migration, and when a view alone changes', async () => {
    await run();
    write('migrations/0003_born.sql', 'alter table people add born date;');
    expect((await run()).applied).toEqual(['db/migrations/0003_born.sql', 'db/views/people.sql']);
    write('views/people.sql', 'drop view if exists named; create view named as select name, born from people;');
    expect((await run()).applied).toEqual(['db/views/people.sql']);
    expect(await columnsOf('named')).toEqual(['name', 'born']);
  });

  it('lets two processes migrate at once', async () => {
    const runs = await Promise.all([run(), run()]);
    expect(runs.flatMap((each) => each.applied)).toHaveLength(3);
  });

  it('names the file that was changed after it had been applied', async () => {
    await run();
    write('migrations/0002_names.sql', 'alter table people add surname text;');
    await expect(run()).rejects.toThrow('db/migrations/0002_names.sql was changed after it had been applied');
  });

  it('refuses a database that is newer than the program', async () => {
    await run();
    rmSync(join(folder, 'migrations/0002_names.sql'));
    await expect(run()).rejects.toThrow('The database is newer than the program: it has had db/migrations/0002_names.sql');
  });

  it('refuses a migration whose turn has passed', async () => {
    await run();
    write('migrations/0001_z.sql', 'select 1;');
    await expect(run()).rejects.toThrow('have the same number');
    rmSync(join(folder, 'migrations/0001_z.sql'));
    write('migrations/0000_late.sql', 'select 1;');
    await expect(run()).rejects.toThrow('db/migrations/0000_late.sql comes before db/migrations/0002_names.sql');
  });

  it('names file and line of faulty SQL and leaves nothing of that file behind', async () => {
    write('migrations/0003_bad.sql', 'create table half (id int);\n-- å, ö\nalter table nobody add x int;');
    await expect(run()).rejects.toThrow(/^db\/migrations\/0003_bad\.sql.*"nobody" does not exist/);
    expect(await columnsOf('half')).toEqual([]);
    write('migrations/0003_bad.sql', 'create table half (id int);\n-- å, ö\nselect wrong;');
    await expect(run()).rejects.toThrow('db/migrations/0003_bad.sql:3: column "wrong" does not exist');
    write('migrations/0003_bad.sql', 'create table half (id int);');
    expect((await run()).applied).toEqual(['db/migrations/0003_bad.sql', 'db/views/people.sql']);
  });

  it('gives each test the real schema, and an app login that row security binds', async () => {
    const real = await createTestDatabase();
    const { rows } = await withClient(real.target.app, (client) =>
      client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
        'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
      ),
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
    await real.drop();
  });
});
