import { caseCode } from '../../../contract/case-code.ts';
import type { LogReview, LogReviewDuty, LogReviewItem, LogReviewStatistics, LogReviewSummary } from '../../../contract/log-reviews.ts';
import type { Actor } from '../../platform/actor.ts';
import { contentHash } from '../../platform/content-hash.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { dutyOf } from './log-review-duty.rules.ts';
import { logReviewSettings } from './log-review-settings.ts';
import { isInLog, selectItems, selectReviews, selectStatistics, type ItemRow, type ReviewRow } from './log-review.sql.ts';
import { looksOf, reasonsOf } from './looks.rules.ts';

function presentSummary({ signedHash: _hash, conclusion: _words, reviewerId, ...row }: ReviewRow, reader: Actor): LogReviewSummary {
  return { ...row, isMine: reviewerId === reader.id };
}

export function presentItem({ caseId, mayOpen, actions, reasons, staffId: _id, foundAt: _at, ...row }: ItemRow): LogReviewItem {
  return { ...row, caseCode: caseCode(caseId), caseId: mayOpen ? caseId : null, looks: looksOf(actions), reasons: reasonsOf(reasons) };
}

/** What a signature stands for: all of the review and its sample, with the words as they were read. */
export function signedContentHash(row: ReviewRow, items: readonly ItemRow[], conclusion: string): string {
  const { id, from, to, reviewerId, seed, looks, looksMarked, drawnAt } = row;
  return contentHash({
    review: { id, from, to, reviewerId, seed, looks, looksMarked, drawnAt, conclusion },
    items: items.map(({ mayOpen: _may, staffName: _name, staffTitle: _title, ...item }) => item),
  });
}

async function intactness(work: Work, row: ReviewRow, items: readonly ItemRow[]): Promise<boolean | null> {
  if (row.signedHash === null || items.length < row.items) return null;
  return signedContentHash(row, items, row.conclusion) === row.signedHash && isInLog(work.db, row.id, row.signedHash);
}

/** One review as this reader may see it; null where there is none in their agency. */
export async function loadLogReview(work: Work, reviewId: string): Promise<{ row: ReviewRow; items: ItemRow[] } | null> {
  const [row] = await selectReviews(work.db, reviewId);
  if (!row) return null;
  const items = await selectItems(work.db, reviewId);
  work.concerns(items.map(({ caseId }) => caseId));
  return { row, items };
}

export async function readLogReview(work: Work, actor: Actor, reviewId: string): Promise<LogReview | NamedError> {
  const loaded = await loadLogReview(work, reviewId);
  if (!loaded) return fail('not-found');
  const { row, items } = loaded;
  return {
    ...presentSummary(row, actor), sample: items.map(presentItem), hidden: row.items - items.length, conclusion: row.conclusion,
    isIntact: await intactness(work, row, items), marks: logReviewSettings().rules.map(({ key, name }) => ({ key, name })),
  };
}

async function readStatistics(work: Work): Promise<LogReviewStatistics> {
  const rows = await selectStatistics(work.db);
  const all = rows.find(({ rule }) => rule === null);
  return {
    reviews: all?.reviews ?? 0, items: all?.items ?? 0, remarked: all?.remarked ?? 0,
    byRule: logReviewSettings().rules.flatMap(({ key }) => {
      const found = rows.find(({ rule }) => rule === key);
      return found ? [{ rule: key, items: found.items, remarked: found.remarked }] : [];
    }),
  };
}

/** When the agency's next review is due. */
export async function readLogReviewDuty(work: Work): Promise<LogReviewDuty> {
  const rows = await selectReviews(work.db);
  return dutyOf(rows.map(({ signedAt }) => signedAt), logReviewSettings().everyDays, work.today);
}

/** The agency's reviews, the figures over them, and what they look for. */
export async function listLogReviews(work: Work, actor: Actor) {
  const rows = await selectReviews(work.db);
  const settings = logReviewSettings();
  return {
    items: rows.map((row) => presentSummary(row, actor)), total: rows.length, settings, statistics: await readStatistics(work),
    duty: dutyOf(rows.map(({ signedAt }) => signedAt), settings.everyDays, work.today),
  };
}
