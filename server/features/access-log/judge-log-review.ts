import type { FindInLogReviewBody, LogReview, LogReviewItem, SignLogReviewBody } from '../../../contract/log-reviews.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import type { ItemRow, ReviewRow } from './log-review.sql.ts';
import { loadLogReview, presentItem, readLogReview, signedContentHash } from './read-log-reviews.ts';
import { saveFinding, saveSignature } from './save-log-review.sql.ts';

/** A review that the actor has drawn and not yet signed. */
async function openReview(work: Work, actor: Actor, reviewId: string): Promise<{ row: ReviewRow; items: ItemRow[] } | NamedError> {
  const loaded = await loadLogReview(work, reviewId);
  if (!loaded) return fail('not-found');
  if (loaded.row.signedAt !== null) return fail('review-signed');
  return loaded.row.reviewerId === actor.id ? loaded : fail('not-allowed');
}

/** Writes what the reviewer came to about one look of the sample. */
export async function findInLogReview(
  work: Work, actor: Actor, { reviewId, itemId }: { reviewId: string; itemId: string }, body: FindInLogReviewBody,
): Promise<LogReviewItem | NamedError> {
  const open = await openReview(work, actor, reviewId);
  if (isFail(open)) return open;
  const item = open.items.find(({ id }) => id === itemId);
  const place = { itemId, reviewId, agencyId: actor.agencyId ?? '', now: work.now.toISOString() };
  if (!item || !(await saveFinding(work.db, place, body))) return fail('not-found');
  return presentItem({ ...item, ...body });
}

/** Signs a review: closes it, and leaves its fingerprint in the agency's chain of the log. */
export async function signLogReview(work: Work, actor: Actor, reviewId: string, { conclusion }: SignLogReviewBody): Promise<LogReview | NamedError> {
  const open = await openReview(work, actor, reviewId);
  if (isFail(open)) return open;
  if (open.items.some(({ finding }) => finding === null)) return fail('findings-left');
  const hash = signedContentHash(open.row, open.items, conclusion);
  const signed = await saveSignature(work.db, { reviewId, agencyId: actor.agencyId ?? '', at: work.now.toISOString(), conclusion, hash });
  if (!signed) return fail('review-signed');
  work.audit({ action: 'log-review.sign', outcome: 'allowed', reason: 'signed', recordId: reviewId, detail: hash });
  const review = await readLogReview(work, actor, reviewId);
  // The log is written last of all in the transaction: what was just signed is whole.
  return isFail(review) ? review : { ...review, isIntact: true };
}
