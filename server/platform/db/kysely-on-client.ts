import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.ts';

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
