import { createHash } from 'node:crypto';
import type { LogReviewSettings, LogRule } from '../../../contract/log-reviews.ts';
import type { MarkedLook } from './log-risks.rules.ts';

export interface Drawn { look: MarkedLook; drawnAs: 'risk' | 'random' }

/** A look's lot: as good as chance to whoever does not know the seed, and the same each time to one who does. */
function lotOf(seed: number, { staffId, day, caseId }: MarkedLook): string {
  return createHash('sha256').update(`${seed}/${staffId}/${day}/${caseId}`).digest('hex');
}

function byLot(looks: readonly MarkedLook[], seed: number): MarkedLook[] {
  return looks.map((look) => ({ look, lot: lotOf(seed, look) })).toSorted((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ look }) => look);
}

const pairOf = ({ staffId, caseId }: MarkedLook) => `${staffId}/${caseId}`;

/**
 * The heaviest by the sum of their marks, equals by lot. But first one of each mark, so that a common one crowds out no
 * other, and then one of each reader and case, so that who reads the same case each day does not.
 */
function heaviest(looks: readonly MarkedLook[], most: number, seed: number, settings: LogReviewSettings): MarkedLook[] {
  const weightOf = new Map<LogRule, number>(settings.rules.map(({ key, weight }) => [key, weight]));
  const sum = ({ rules }: MarkedLook) => rules.reduce((total, rule) => total + (weightOf.get(rule) ?? 0), 0);
  const inOrder = byLot(looks.filter(({ rules }) => rules.length > 0), seed).toSorted((one, other) => sum(other) - sum(one));
  const chosen = new Set<MarkedLook>();
  for (const { key } of settings.rules.toSorted((one, other) => other.weight - one.weight)) {
    const isShown = [...chosen].some(({ rules }) => rules.includes(key));
    const one = isShown ? undefined : inOrder.find(({ rules }) => rules.includes(key));
    if (one) chosen.add(one);
  }
  const pairs = new Set([...chosen].map(pairOf));
  for (const look of inOrder) {
    if (pairs.has(pairOf(look))) continue;
    pairs.add(pairOf(look));
    chosen.add(look);
  }
  for (const look of inOrder) chosen.add(look);
  return [...chosen].slice(0, most);
}

/**
 * Draws a sample: first the looks that are marked out the most, then by chance among all the others, marked or not. The same
 * looks and the same seed give the same sample.
 */
export function drawSample(
  looks: readonly MarkedLook[], size: { random: number; risk: number }, seed: number, settings: LogReviewSettings,
): Drawn[] {
  const risky = heaviest(looks, size.risk, seed, settings);
  const taken = new Set(risky);
  const random = byLot(looks.filter((look) => !taken.has(look)), seed).slice(0, size.random);
  return [...risky.map((look): Drawn => ({ look, drawnAs: 'risk' })), ...random.map((look): Drawn => ({ look, drawnAs: 'random' }))];
}
