import pg from 'pg';
import { kyselyOnClient, type Database } from '../../server/platform/db/kysely-on-client.ts';
import { rowTypes } from '../../server/platform/db/pool.ts';

export interface SownDatabase {
  db: Database;
  close: () => Promise<void>;
}

/** A connection as the owner login, for laying out a world: row security does not hold it back. */
export async function openAsOwner(config: pg.ClientConfig): Promise<SownDatabase> {
  const client = new pg.Client({ ...config, types: rowTypes });
  await client.connect();
  return { db: kyselyOnClient(client), close: () => client.end() };
}
