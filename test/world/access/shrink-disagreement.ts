import fc from 'fast-check';
import type { AccessDatabase } from './access-database.ts';
import { accessWorld } from './access-world.ts';
import { tellDisagreement } from './told-disagreement.ts';

/**
 * Makes the world in which rule and database disagree as small as it can be made, and tells it.
 *
 * @param index the number of that world among those of the seed.
 * @param seconds how long it may take; what has been reached by then is told.
 */
export async function shrinkDisagreement(access: AccessDatabase, seed: number, index: number, seconds = 60): Promise<string> {
  let smallest = 'The disagreement did not show itself again: rule or database did not answer alike twice.';
  await fc.check(fc.asyncProperty(accessWorld, async (world) => {
    const { disagreements } = await access.hold([world]);
    const [first] = disagreements;
    if (!first) return true;
    smallest = tellDisagreement(world, first);
    return false;
  }), { seed, path: String(index), numRuns: 1, interruptAfterTimeLimit: seconds * 1000 });
  return smallest;
}
