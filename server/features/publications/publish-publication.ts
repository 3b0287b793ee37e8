import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { areQuotationsUsable } from './publication-material.ts';
import { drawSharePicture } from './pages/share-picture.ts';
import { draftHash, publicationState, searchWords } from './publications.rules.ts';
import { holdPublication, insertVersion, selectPageVersions, selectPublication, selectReviews, updateCurrent, updateWithdrawn, type PublicationRow } from './publications.sql.ts';

async function pictures({ kind, draft }: PublicationRow, ownerName: string): Promise<{ sv: Uint8Array | null; en: Uint8Array | null }> {
  const { sv, en } = draft.texts;
  return {
    sv: await drawSharePicture({ language: 'sv', kind, title: sv.title, ownerName }),
    en: en === null ? null : await drawSharePicture({ language: 'en', kind, title: en.title, ownerName }),
  };
}

/** Publishes the draft as it was approved, as a new version. A page that was withdrawn is published again the same way. */
export async function publishPublication(
  work: Work, actor: Actor, ids: { prestudyId: string; publicationId: string }, { changeNote, version }: { changeNote: string; version: number },
): Promise<{ number: number } | NamedError> {
  const row = await selectPublication(work.db, ids.prestudyId, ids.publicationId);
  if (!row) return fail('not-found');
  if (row.version !== version || !(await holdPublication(work.db, row.id, version))) return fail('stale-version');
  const hash = draftHash(row.draft);
  const [review] = await selectReviews(work.db, [row.id]);
  const publishedHash = row.withdrawnAt === null ? row.publishedHash : null;
  if (!review || publicationState({ draftHash: hash, publishedHash, review }) !== 'approved') return fail('not-approved');
  if (!(await areQuotationsUsable(work, ids.prestudyId, row.draft))) return fail('quotation-not-usable');
  const [newest] = await selectPageVersions(work.db, row.id);
  const number = (newest?.number ?? 0) + 1;
  const isWritten = await insertVersion(work.db, row, {
    number, content: row.draft, contentHash: hash, reviewId: review.id, changeNote, publishedBy: actor.id, now: work.now,
    words: { sv: searchWords(row.draft, 'sv'), en: searchWords(row.draft, 'en') }, pictures: await pictures(row, row.draft.contact.organisation),
  });
  if (!isWritten || !(await updateCurrent(work.db, row.id, version, number, work.now))) return fail('stale-version');
  return { number };
}

/** Takes a page away from the public, with a reason that stands in its place. All its versions and files go with it. */
export async function withdrawPublication(
  work: Work, actor: Actor, ids: { prestudyId: string; publicationId: string }, { reason, version }: { reason: string; version: number },
): Promise<undefined | NamedError> {
  const row = await selectPublication(work.db, ids.prestudyId, ids.publicationId);
  if (!row) return fail('not-found');
  if (row.version !== version) return fail('stale-version');
  if (row.currentNumber === null || row.withdrawnAt !== null) return fail('not-published');
  if (!(await updateWithdrawn(work.db, row.id, version, { staffId: actor.id, reason, now: work.now }))) return fail('stale-version');
  return undefined;
}
