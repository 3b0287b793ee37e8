import pg from 'pg';
import { kyselyAlone, type Database } from '../../server/platform/db/kysely-on-client.ts';
import { rowTypes } from '../../server/platform/db/row-types.ts';
import { testMasterKey } from './test-master-key.ts';

export interface SownDatabase {
  db: Database;
  close: () => Promise<void>;
}

/** A connection as the owner login, for laying out a world: row security does not hold it back. */
export async function openAsOwner(config: pg.ClientConfig): Promise<SownDatabase> {
  const client = new pg.Client({ ...config, types: rowTypes });
  await client.connect();
  return { db: kyselyAlone(client, testMasterKey), close: () => client.end() };
}
