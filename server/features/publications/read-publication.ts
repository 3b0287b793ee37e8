import type { Publication, PublicationSummary } from '../../../contract/publications.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { selectAttachments } from './attachments.sql.ts';
import { draftHash, publicationGapsOf, publicationState } from './publications.rules.ts';
import { selectPageVersions, selectPublication, selectPublications, selectReviews, type PublicationRow, type ReviewRow } from './publications.sql.ts';

function summaryOf(row: PublicationRow, review: ReviewRow | undefined): PublicationSummary {
  const { id, kind, slug, currentNumber, publishedAt, withdrawnAt, editedAt, draft, publishedHash } = row;
  const state = publicationState({ draftHash: draftHash(draft), publishedHash: withdrawnAt === null ? publishedHash : null, review: review ?? null });
  return { id, kind, title: draft.texts.sv.title, slug, state, currentNumber, publishedAt, withdrawnAt, editedAt };
}

/** The pages of a pre-study, with where each stands. */
export async function listPublications(work: Work, prestudyId: string): Promise<PublicationSummary[]> {
  const rows = await selectPublications(work.db, prestudyId);
  const reviews = await selectReviews(work.db, rows.map(({ id }) => id));
  return rows.map((row) => summaryOf(row, reviews.find(({ publicationId }) => publicationId === row.id)));
}

/** A page as it is written, with all that a member needs to work on it. */
export async function readPublication(work: Work, prestudyId: string, publicationId: string, staffId: string): Promise<Publication | NamedError> {
  const row = await selectPublication(work.db, prestudyId, publicationId);
  if (!row) return fail('not-found');
  const reviews = await selectReviews(work.db, [row.id]);
  const now = draftHash(row.draft);
  const waiting = reviews.find(({ outcome, draftHash: of }) => outcome === null && of === now);
  return {
    ...summaryOf(row, reviews[0]), draft: row.draft, programmeId: row.programmeId, programmeName: row.programmeName, withdrawnReason: row.withdrawnReason,
    gaps: publicationGapsOf(row.draft), mayReview: waiting !== undefined && waiting.askedBy !== staffId && waiting.editedBy !== staffId,
    reviews: reviews.map((review) => ({ ...review, isOfNow: review.draftHash === now })),
    versions: await selectPageVersions(work.db, row.id), attachments: await selectAttachments(work.db, row.id), version: row.version,
  };
}
