import type { z } from 'zod';
import type { ReviewAnswer } from '../../../contract/publications.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { draftHash, publicationGapsOf } from './publications.rules.ts';
import { insertReview, selectPublication, selectReviews, updateReview } from './publications.sql.ts';

/** Asks for a second person's eyes on the draft as it is now. */
export async function askReview(work: Work, actor: Actor, prestudyId: string, publicationId: string, version: number): Promise<{ id: string } | NamedError> {
  const row = await selectPublication(work.db, prestudyId, publicationId);
  if (!row) return fail('not-found');
  if (row.version !== version) return fail('stale-version');
  if (publicationGapsOf(row.draft).some(({ required }) => required)) return fail('publication-incomplete');
  const id = await insertReview(work.db, row, { draftHash: draftHash(row.draft), askedBy: actor.id, now: work.now });
  return id === null ? fail('review-waits') : { id };
}

/** Approves a draft, or gives it back with words. Four eyes: neither who asked nor who wrote last can approve it. */
export async function answerReview(
  work: Work, actor: Actor, ids: { prestudyId: string; publicationId: string; publicationReviewId: string }, { outcome, words }: z.output<typeof ReviewAnswer>,
): Promise<undefined | NamedError> {
  const row = await selectPublication(work.db, ids.prestudyId, ids.publicationId);
  const review = row && (await selectReviews(work.db, [row.id])).find(({ id }) => id === ids.publicationReviewId);
  if (!row || !review) return fail('not-found');
  if (review.outcome !== null) return fail('publication-reviewed');
  if (review.askedBy === actor.id || review.editedBy === actor.id) return fail('own-draft');
  if (outcome === 'approved' && review.draftHash !== draftHash(row.draft)) return fail('draft-changed');
  if (!(await updateReview(work.db, review.id, { outcome, words, decidedBy: actor.id, now: work.now }))) return fail('publication-reviewed');
  return undefined;
}
