import { randomInt } from 'node:crypto';
import type { DrawLogReviewBody, LogReview } from '../../../contract/log-reviews.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { periodRefusal } from './log-review-duty.rules.ts';
import { logReviewSettings } from './log-review-settings.ts';
import { selectLooks } from './log-review.sql.ts';
import { markLooks } from './log-risks.rules.ts';
import { drawSample } from './log-sample.rules.ts';
import { readLogReview } from './read-log-reviews.ts';
import { insertReview } from './save-log-review.sql.ts';

const largestSeed = 2 ** 31 - 1;

/** Draws a sample out of what the agency's staff did in a period. The seed is drawn here and kept: nobody chooses it. */
export async function drawLogReview(work: Work, actor: Actor, body: DrawLogReviewBody): Promise<LogReview | NamedError> {
  const settings = logReviewSettings();
  const period = { from: body.from, to: body.to };
  const refusal = periodRefusal(period, settings.longestDays, work.today);
  if (refusal) return fail('invalid-input', [{ ...refusal, message: '' }]);
  const looks = markLooks(await selectLooks(work.db, period), settings);
  const [seed, size] = [randomInt(largestSeed), { random: body.randomSize, risk: body.riskSize }];
  const sample = drawSample(looks, size, seed, settings);
  if (sample.length === 0) return fail('nothing-to-review');
  const id = newId();
  await insertReview(work.db, {
    id, agencyId: actor.agencyId ?? '', reviewerId: actor.id, period, seed, size, looks: looks.length,
    looksMarked: looks.filter(({ rules }) => rules.length > 0).length, drawnAt: work.now.toISOString(),
  }, sample);
  return readLogReview(work, actor, id);
}
