import type { Database } from '../../platform/db/kysely-on-client.ts';
import { runItem, selectWaiting } from './removals.sql.ts';

/** Runs something in one transaction of its own. */
export type InOne = <T>(use: (db: Database) => Promise<T>) => Promise<T>;

export interface RunTally { removed: number; held: number; changed: number; failed: number }

/**
 * Does all that is approved, each case in a transaction of its own: one that fails is left whole, and waits for the next time.
 * @param complain hears of a failure.
 */
export async function runApproved(inOne: InOne, complain: (error: unknown) => void): Promise<RunTally> {
  const tally: RunTally = { removed: 0, held: 0, changed: 0, failed: 0 };
  for (const item of await inOne(selectWaiting)) {
    try {
      const answer = await inOne((db) => runItem(db, item));
      if (answer !== null) tally[answer] += 1;
    } catch (error) {
      tally.failed += 1;
      complain(error);
    }
  }
  return tally;
}
