import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { OperatorFault } from './operator-fault.ts';
import { withClient } from './target.ts';

const ownFolder = fileURLToPath(new URL('../../../db', import.meta.url));
const lockKey = 7_264_837_001;

type SqlFile = { name: string; sql: string; checksum: string };

/**
 * Brings a database to the newest schema: the files of `db/migrations` that it lacks, in order, each
 * in its own transaction; then, when anything changed, all of `db/views` anew in one transaction.
 * Safe to run from several processes at once.
 *
 * @param owner the login that owns the schema; need not be a superuser.
 * @param folder holds `migrations/` and `views/`.
 * @returns the names of the files that ran.
 * @throws OperatorFault naming the file when an applied file was changed or is gone, or when its SQL fails.
 */
export async function migrate(
  owner: pg.ClientConfig,
  folder: string = ownFolder,
): Promise<{ applied: string[] }> {
  const migrations = readMigrations(folder);
  const views = readSql(folder, 'views');
  return withClient(owner, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await prepare(client);
    const done = await appliedFiles(client);
    checkHistory(migrations, done);
    const missing = migrations.filter((file) => !done.has(file.name));
    for (const file of missing) await apply(client, file);
    const viewsRan = await renewViews(client, views, missing.length > 0);
    return { applied: [...missing, ...viewsRan].map((file) => file.name) };
  });
}

/** Changes whenever a file of `db/migrations` or `db/views` does. */
export function schemaChecksum(folder: string = ownFolder): string {
  return checksumOf([...readMigrations(folder), ...readSql(folder, 'views')]);
}

function checksumOf(files: SqlFile[]): string {
  return sha256(files.map((file) => `${file.name} ${file.checksum}\n`).join(''));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readSql(folder: string, kind: 'migrations' | 'views'): SqlFile[] {
  return readdirSync(join(folder, kind))
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, kind, name), 'utf8');
      return { name: `db/${kind}/${name}`, sql, checksum: sha256(sql) };
    });
}

function readMigrations(folder: string): SqlFile[] {
  const files = readSql(folder, 'migrations');
  for (const [index, file] of files.entries()) {
    if (!/\/\d{4}_[a-z0-9_-]+\.sql$/.test(file.name)) {
      throw new OperatorFault(`${file.name} must be named like 0007_what_it_does.sql`);
    }
    const before = files[index - 1];
    if (before && number(before) === number(file)) {
      throw new OperatorFault(`${before.name} and ${file.name} have the same number`);
    }
  }
  return files;
}

function number(file: SqlFile): string {
  return file.name.slice('db/migrations/'.length, 'db/migrations/'.length + 4);
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now());
    create table if not exists platform.view_sets (
      checksum text primary key, applied_at timestamptz not null default now())`);
}

async function appliedFiles(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migrations order by name',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function checkHistory(files: SqlFile[], done: Map<string, string>): void {
  const known = new Map(files.map((file) => [file.name, file.checksum]));
  for (const [name, checksum] of done) {
    const now = known.get(name);
    if (now === undefined) {
      throw new OperatorFault(`The database is newer than the program: it has had ${name}, which is not here`);
    }
    if (now !== checksum) {
      throw new OperatorFault(`${name} was changed after it had been applied: put it back and write a new migration`);
    }
  }
  const last = [...done.keys()].at(-1) ?? '';
  const late = files.find((file) => file.name < last && !done.has(file.name));
  if (late) throw new OperatorFault(`${late.name} comes before ${last}, which has been applied: give it a higher number`);
}

async function apply(client: pg.Client, file: SqlFile): Promise<void> {
  await inTransaction(client, async () => {
    await run(client, file);
    await client.query('insert into platform.migrations (name, checksum) values ($1, $2)', [file.name, file.checksum]);
  });
}

async function renewViews(client: pg.Client, views: SqlFile[], migrated: boolean): Promise<SqlFile[]> {
  const checksum = checksumOf(views);
  const { rows } = await client.query<{ checksum: string }>('select checksum from platform.view_sets');
  if (!migrated && rows[0]?.checksum === checksum) return [];
  await inTransaction(client, async () => {
    for (const file of views) await run(client, file);
    await client.query('delete from platform.view_sets');
    await client.query('insert into platform.view_sets (checksum) values ($1)', [checksum]);
  });
  return views;
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function run(client: pg.Client, file: SqlFile): Promise<void> {
  try {
    await client.query(file.sql);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const line = error.position ? `:${lineAt(file.sql, Number(error.position))}` : '';
    const more = [error.detail, error.hint].filter(Boolean).map((text) => ` (${text})`).join('');
    throw new OperatorFault(`${file.name}${line}: ${error.message}${more}`, { cause: error });
  }
}

/** The position that PostgreSQL reports counts characters from 1. */
function lineAt(sql: string, position: number): number {
  return Array.from(sql).slice(0, position - 1).filter((character) => character === '\n').length + 1;
}
