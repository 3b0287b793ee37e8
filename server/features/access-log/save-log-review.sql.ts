import type { FindInLogReviewBody } from '../../../contract/log-reviews.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import type { Period } from './log-review.sql.ts';
import type { Drawn } from './log-sample.rules.ts';

export interface NewReview {
  id: string;
  agencyId: string;
  reviewerId: string;
  period: Period;
  seed: number;
  size: { random: number; risk: number };
  looks: number;
  looksMarked: number;
  drawnAt: string;
}

/** Saves a review and its sample, in the order that it was drawn. */
export async function insertReview(db: Database, review: NewReview, sample: readonly Drawn[]): Promise<void> {
  await db.insertInto('log_reviews.reviews').values({
    id: review.id, agency_id: review.agencyId, reviewer_id: review.reviewerId, from_on: review.period.from, to_on: review.period.to, seed: review.seed,
    random_size: review.size.random, risk_size: review.size.risk, looks: review.looks, looks_marked: review.looksMarked,
    items_count: sample.length, drawn_at: review.drawnAt,
  }).execute();
  await db.insertInto('log_reviews.items').values(sample.map(({ look, drawnAs }, place) => ({
    id: newId(), review_id: review.id, agency_id: review.agencyId, place, staff_id: look.staffId, day: look.day, case_id: look.caseId,
    first_at: look.firstAt, last_at: look.lastAt, entries: look.entries, denied: look.denied, actions: [...look.actions], reasons: [...look.reasons],
    rules: [...look.rules], drawn_as: drawnAs,
  }))).execute();
}

interface Place { itemId: string; reviewId: string; agencyId: string; now: string }

/** Writes a finding; says whether there was such a look in a review of the actor's that is still open. */
export async function saveFinding(db: Database, { itemId, reviewId, agencyId, now }: Place, found: FindInLogReviewBody): Promise<boolean> {
  const sealed = await db.seals.row('log_reviews.items', agencyId, { ...found, found_at: now }, itemId);
  const { numUpdatedRows } = await db.updateTable('log_reviews.items').set(sealed)
    .where('id', '=', itemId).where('review_id', '=', reviewId).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Signature { reviewId: string; agencyId: string; at: string; conclusion: string; hash: string }

/** Signs a review of the actor's; says whether it was still open. */
export async function saveSignature(db: Database, { reviewId, agencyId, at, conclusion, hash }: Signature): Promise<boolean> {
  const sealed = await db.seals.row('log_reviews.reviews', agencyId, { conclusion, signed_at: at, signed_hash: hash }, reviewId);
  const { numUpdatedRows } = await db.updateTable('log_reviews.reviews').set(sealed).where('id', '=', reviewId).executeTakeFirst();
  return numUpdatedRows > 0n;
}
