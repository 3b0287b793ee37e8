import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { SealedPool } from '../../platform/db/pool.ts';
import { withWork } from '../../platform/db/unit-of-work.ts';
import { isFail } from '../../platform/named-error.ts';
import { appendDeeds } from './deeds-file.ts';
import { removeOldPeople, removeOldReports, selectDeeds } from './removals.sql.ts';
import { runApproved } from './run-approved.ts';

export interface RetentionKeeper {
  /** Waits for what is under way, and stops. */
  stop(): Promise<void>;
}

const everySeconds = 20;
/** What goes by the day: once an hour is often enough. */
const dailyEveryMs = 3_600_000;

/**
 * Does what has been approved within a minute, while the server runs, and keeps what went in a file outside the database.
 * Reports on accessibility, and people at the actors of ended pre-studies, go with nobody asked: their time is a rule.
 * @param complain hears of a failure; the next time is tried all the same.
 */
export function keepRetention(pool: SealedPool, clock: Clock, deedsFile: string, complain: (error: unknown) => void): RetentionKeeper {
  const inOne = async <T>(use: (db: Database) => Promise<T>): Promise<T> => {
    const result = await withWork(pool, clock, null, ({ db }) => use(db));
    if (isFail(result)) throw new Error(`a removal was answered ${result.code}`);
    return result;
  };
  let dailyNext = 0;
  const run = async () => {
    await runApproved(inOne, complain);
    await appendDeeds(deedsFile, await inOne(selectDeeds));
    const now = clock.now().getTime();
    if (now < dailyNext) return;
    await inOne(removeOldReports);
    await inOne(removeOldPeople);
    dailyNext = now + dailyEveryMs;
  };
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => { running = running.then(run).catch(complain); }, everySeconds * 1000);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
