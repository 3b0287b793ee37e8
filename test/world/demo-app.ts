import type { FastifyInstance } from 'fastify';
import { signInRoutes } from '../../contract/sign-in.ts';
import { createApp } from '../../server/app/create-app.ts';
import { publishShipped } from '../../server/app/publish-shipped.ts';
import type { LentPersona } from '../../server/app/sign-in/sign-in.routes.ts';
import { clockAt } from '../../server/platform/clock.ts';
import { withKysely, type Database } from '../../server/platform/db/kysely-on-client.ts';
import { createPool } from '../../server/platform/db/pool.ts';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import { csrfHeader } from '../../server/platform/http/create-server.ts';
import { fillDemoWorld } from './demo/fill-demo-world.ts';
import { openAsOwner } from './sown-database.ts';
import { createTestDatabase } from './test-database.ts';
import { testMasterKey } from './test-master-key.ts';

/** The whole app on the demo world, as `npm start` lays it out. */
export interface DemoApp {
  server: FastifyInstance;
  /** As the owner login, which row security does not hold back. */
  db: Database;
  target: DatabaseTarget;
  personas: readonly LentPersona[];
  /** Signs in as a persona; returns the cookie of the session, to be sent as it is. */
  signIn(persona: LentPersona): Promise<string>;
  close(): Promise<void>;
}

export async function startDemoApp(today: string): Promise<DemoApp> {
  const database = await createTestDatabase();
  await withKysely(database.target.owner, testMasterKey, publishShipped);
  const personas = await fillDemoWorld(database.target, testMasterKey, { reset: false, today });
  const owner = await openAsOwner(database.target.owner);
  const pool = createPool(database.target.app, testMasterKey, 6);
  const server = await createApp({ pool, clock: clockAt(today), personas, secure: false, requestsPerMinute: 100_000_000, logLevel: 'silent' });
  const signIn = async ({ key }: LentPersona) => {
    const { method, path } = signInRoutes.startDemoSession;
    const { headers } = await server.inject({ method, url: `${apiBase}${path}`, headers: { [csrfHeader]: '1' }, payload: { persona: key } });
    return [headers['set-cookie']].flat().join().split(';')[0] ?? '';
  };
  return {
    server, db: owner.db, target: database.target, personas, signIn,
    close: async () => {
      await server.close();
      await pool.end();
      await owner.close();
      await database.drop();
    },
  };
}
