import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../server/app/create-app.ts';
import type { LentPersona } from '../../server/app/sign-in/sign-in.routes.ts';
import { clockAt, systemClock, type Clock } from '../../server/platform/clock.ts';
import { createPool } from '../../server/platform/db/pool.ts';
import { fillDemoWorld } from '../world/demo/fill-demo-world.ts';
import { openAsOwner, type SownDatabase } from '../world/sown-database.ts';
import { createTestDatabase } from '../world/test-database.ts';
import { testMasterKey } from '../world/test-master-key.ts';

/** Where the built pages lie; JOURNEYS_WEB names another build than the checkout's own. */
const webFolder = process.env['JOURNEYS_WEB'] ?? fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The real program on loopback: demo world, API and built pages. */
export interface Site {
  url: string;
  personas: readonly LentPersona[];
  /** The day that the site believes it is. */
  today(): string;
  /** Lets time pass: from now on it is noon of that day, for the site. Sessions go on by the real clock. */
  moveTo(day: string): void;
  /** Straight into the tables, to find an id that a page's address needs. */
  owner: SownDatabase;
  close(): Promise<void>;
}

/** Starts Samsteg as `npm start` does, on a fresh database and any free port. */
export async function startSite(): Promise<Site> {
  if (!existsSync(join(webFolder, 'index.html'))) throw new Error('The pages are not built: run npm run build');
  const database = await createTestDatabase();
  const personas = await fillDemoWorld(database.target, testMasterKey, { reset: false, today: systemClock.today() });
  const pool = createPool(database.target.app, testMasterKey, 8);
  let clock: Clock = systemClock;
  const server = await createApp({
    pool, clock: { now: () => clock.now(), today: () => clock.today() }, personas, secure: false, webFolder, requestsPerMinute: 1_000_000, logLevel: 'warn',
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const owner = await openAsOwner(database.target.owner);
  return {
    url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    personas,
    today: () => clock.today(),
    moveTo: (day) => { clock = clockAt(day); },
    owner,
    close: async () => {
      await server.close();
      await pool.end();
      await owner.close();
      await database.drop();
    },
  };
}
