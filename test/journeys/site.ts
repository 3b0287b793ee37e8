import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../server/app/create-app.ts';
import type { LentPersona } from '../../server/app/sign-in/sign-in.routes.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createPool } from '../../server/platform/db/pool.ts';
import { fillDemoWorld } from '../world/demo/fill-demo-world.ts';
import { openAsOwner, type SownDatabase } from '../world/sown-database.ts';
import { createTestDatabase } from '../world/test-database.ts';

/** Where the built pages lie; JOURNEYS_WEB names another build than the checkout's own. */
const webFolder = process.env['JOURNEYS_WEB'] ?? fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The real program on loopback: demo world, API and built pages. */
export interface Site {
  url: string;
  personas: readonly LentPersona[];
  /** Straight into the tables, to find an id that a page's address needs. */
  owner: SownDatabase;
  close(): Promise<void>;
}

/** Starts Samsteg as `npm start` does, on a fresh database and any free port. */
export async function startSite(): Promise<Site> {
  if (!existsSync(join(webFolder, 'index.html'))) throw new Error('The pages are not built: run npm run build');
  const database = await createTestDatabase();
  const personas = await fillDemoWorld(database.target, { reset: false, today: systemClock.today() });
  const pool = createPool(database.target.app, 8);
  const server = await createApp({
    pool, clock: systemClock, personas, secure: false, webFolder, requestsPerMinute: 1_000_000, logLevel: 'warn',
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const owner = await openAsOwner(database.target.owner);
  return {
    url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    personas,
    owner,
    close: async () => {
      await server.close();
      await pool.end();
      await owner.close();
      await database.drop();
    },
  };
}
