import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { KeyRing } from '../sealing/key-ring.ts';
import type { MasterKeySource } from '../sealing/master-key.ts';
import { Seals } from '../sealing/seals.ts';
import { rowTypes } from './row-types.ts';
import type { DB } from './schema.ts';
import { withClient } from './target.ts';

/** The tables, and what seals and opens the words in them. */
export type Database = Kysely<DB> & { readonly seals: Seals };

const known = new WeakMap<pg.ClientBase, Database>();

/** A connection that is not made to be asked several things at once: they wait their turn here, as `pg` will refuse to be asked meanwhile. */
function inTurn(client: pg.ClientBase): (...question: unknown[]) => Promise<unknown> {
  const ask = client.query.bind(client) as (...question: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  return (...question) => {
    const answer = last.then(() => ask(...question));
    last = answer.catch(() => undefined);
    return answer;
  };
}

function kyselyAsking(query: (...question: unknown[]) => Promise<unknown>, client: pg.ClientBase, seals: Seals): Database {
  const before = known.get(client);
  if (before) return before;
  const connection = { query, release: () => undefined };
  const pool = { connect: async () => connection, end: async () => undefined };
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
  const db = Object.assign(kysely, { seals });
  known.set(client, db);
  return db;
}

/**
 * Kysely on a connection of the pool: everything a unit of work asks goes through its own transaction. What is asked at once
 * is sent at once, as the pool's connections are made for (pool.ts): a page waits half as often.
 */
export function kyselyOnClient(client: pg.ClientBase, seals: Seals): Database {
  return kyselyAsking(client.query.bind(client) as (...question: unknown[]) => Promise<unknown>, client, seals);
}

/** Kysely on a connection of one's own, which its keys are fetched and made on too. */
export function kyselyAlone(client: pg.Client, masterKey: MasterKeySource): Database {
  return kyselyAsking(inTurn(client), client, new Seals(new KeyRing(masterKey, (use) => use(client))));
}

/** Runs `use` in one transaction of such a connection. */
export function inTransaction<T>(db: Database, use: (transaction: Database) => Promise<T>): Promise<T> {
  return db.transaction().execute((transaction) => use(Object.assign(transaction, { seals: db.seals })));
}

/** Opens one connection, hands Kysely on it to `use`, and closes it: for loading and for commands, as the owner login. */
export function withKysely<T>(
  config: pg.ClientConfig, masterKey: MasterKeySource, use: (db: Database, client: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient({ ...config, types: rowTypes }, (client) => use(kyselyAlone(client, masterKey), client));
}
