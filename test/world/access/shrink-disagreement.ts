import fc from 'fast-check';
import type { AccessDatabase, Held } from './access-database.ts';
import { accessWorld } from './access-world.ts';
import { tellDisagreement } from './told-disagreement.ts';

/**
 * Makes the world in which rule and database disagree as small as it can be made, and tells it.
 *
 * @param index the number of that world among those of the seed.
 * @param seconds how long it may take; what has been reached by then is told.
 */
export async function shrinkDisagreement(access: AccessDatabase, seed: number, index: number, seconds = 60): Promise<string> {
  const until = performance.now() + seconds * 1000;
  let tried = 0;
  let smallest = 'The disagreement did not show itself again: rule or database did not answer alike twice.';
  await fc.check(fc.asyncProperty(accessWorld, async (world) => {
    // Not by fast-check's own limit, which would leave the last question under way.
    if (performance.now() > until) return true;
    const held: Held = { worlds: 0, decisions: 0, allowed: 0, disagreements: [] };
    await access.holdLaid(await access.lay([world]), held);
    tried += 1;
    // To clear costs more than to ask among a few worlds that are done with.
    if (tried % 25 === 0) await access.clear();
    const [first] = held.disagreements;
    if (!first) return true;
    smallest = tellDisagreement(world, first);
    return false;
  }), { seed, path: String(index), numRuns: 1 });
  await access.clear();
  return smallest;
}
