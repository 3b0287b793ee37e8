import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { rowTypes } from './pool.ts';
import type { DB } from './schema.ts';
import { withClient } from './target.ts';

export type Database = Kysely<DB>;

const known = new WeakMap<pg.ClientBase, Database>();

/** Kysely on one connection: everything a unit of work asks goes through its own transaction. */
export function kyselyOnClient(client: pg.ClientBase): Database {
  const before = known.get(client);
  if (before) return before;
  const connection = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => connection, end: async () => undefined };
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
  known.set(client, db);
  return db;
}

/** Opens one connection, hands Kysely on it to `use`, and closes it: for loading and for commands, as the owner login. */
export function withKysely<T>(config: pg.ClientConfig, use: (db: Database, client: pg.Client) => Promise<T>): Promise<T> {
  return withClient({ ...config, types: rowTypes }, (client) => use(kyselyOnClient(client), client));
}
