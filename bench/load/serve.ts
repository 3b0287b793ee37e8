import { createApp } from '../../server/app/create-app.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createPool } from '../../server/platform/db/pool.ts';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { testMasterKey } from '../../test/world/test-master-key.ts';

/** What the bench tells this process to begin with, and what it hears from it. */
export interface ServeOrder { app: DatabaseTarget['app'] }
export type ServeNews = { port: number } | { rssMb: number };

/** As often as memory is looked at. */
const everyMs = 100;

/** The server as it runs in production, in a process of its own, telling its port and then its memory. */
async function serve({ app }: ServeOrder): Promise<void> {
  const tell = (news: ServeNews) => { process.send?.(news); };
  const pool = createPool(app, testMasterKey);
  const server = await createApp({ pool, clock: systemClock, personas: null, secure: false, requestsPerMinute: 10_000_000, logLevel: 'warn' });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  setInterval(() => { tell({ rssMb: process.memoryUsage.rss() / 1_048_576 }); }, everyMs);
  tell({ port: Number(new URL(address).port) });
}

process.once('message', (order: ServeOrder) => { void serve(order); });
// Whoever started it is gone.
process.once('disconnect', () => { process.exit(0); });
