import { sql } from 'kysely';
import { PublicationContent, type PublicationKind } from '../../../contract/publication-content.ts';
import type { PublicationReview, PublicationVersion } from '../../../contract/publications.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';

/** A page as it is stored. */
export interface PublicationRow {
  id: string;
  prestudyId: string;
  ownerAgencyId: string;
  kind: PublicationKind;
  programmeId: string | null;
  programmeName: string | null;
  slug: string;
  draft: PublicationContent;
  editedBy: string;
  editedAt: string;
  currentNumber: number | null;
  publishedAt: string | null;
  /** The fingerprint of the newest version. */
  publishedHash: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string;
  version: number;
}

/** The pages of a pre-study, the one written in last first; or the one with an id. */
export async function selectPublications(db: Database, prestudyId: string, id?: string): Promise<PublicationRow[]> {
  const rows = await db.selectFrom('publications.publications as p')
    .leftJoin('publications.versions as v', (join) => join.onRef('v.publication_id', '=', 'p.id').onRef('v.number', '=', 'p.current_number'))
    .leftJoin('programmes.programmes as g', 'g.id', 'p.programme_id')
    .select(['p.id', 'p.prestudy_id as prestudyId', 'p.owner_agency_id as ownerAgencyId', 'p.kind', 'p.programme_id as programmeId', 'g.name as programmeName', 'p.slug', 'p.draft',
      'p.edited_by as editedBy', 'p.edited_at as editedAt', 'p.current_number as currentNumber', 'v.published_at as publishedAt', 'v.content_hash as publishedHash',
      'p.withdrawn_at as withdrawnAt', 'p.withdrawn_reason as withdrawnReason', 'p.version'])
    .where('p.prestudy_id', '=', prestudyId).$if(id !== undefined, (query) => query.where('p.id', '=', id ?? '')).orderBy('p.edited_at', 'desc').orderBy('p.id').execute();
  return rows.map((row) => ({ ...row, kind: row.kind as PublicationKind, draft: PublicationContent.parse(row.draft) }));
}

export async function selectPublication(db: Database, prestudyId: string, id: string): Promise<PublicationRow | undefined> {
  return (await selectPublications(db, prestudyId, id))[0];
}

export type NewPublicationRow = Pick<PublicationRow, 'id' | 'prestudyId' | 'ownerAgencyId' | 'kind' | 'programmeId' | 'slug' | 'draft' | 'editedBy'>;

export async function insertPublication(db: Database, row: NewPublicationRow, now: Date): Promise<void> {
  await db.insertInto('publications.publications').values({
    id: row.id, prestudy_id: row.prestudyId, owner_agency_id: row.ownerAgencyId, kind: row.kind, programme_id: row.programmeId, slug: row.slug,
    draft: JSON.stringify(row.draft), edited_by: row.editedBy, edited_at: now.toISOString(),
  }).execute();
}

/**
 * Whether another page, of whichever pre-study, has the address, or a programme that the page is not about.
 * Others who ask about the address wait until this unit of work ends, so that two cannot both be told that it is free.
 */
export async function isSlugTaken(db: Database, slug: string, { id, programmeId }: { id: string; programmeId: string | null }): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`address ${slug}`}, 0))`.execute(db);
  const { rows } = await sql<{ taken: boolean | null }>`select publications.is_slug_taken(${slug}, ${id}::uuid, ${programmeId}::uuid) as taken`.execute(db);
  return rows[0]?.taken ?? true;
}

const touched = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => numUpdatedRows > 0n;

/** Writes the draft; false when the version is no longer the newest. */
export async function updateDraft(db: Database, id: string, version: number, draft: PublicationContent, slug: string, by: { staffId: string; now: Date }): Promise<boolean> {
  return touched(await db.updateTable('publications.publications')
    .set({ draft: JSON.stringify(draft), slug, edited_by: by.staffId, edited_at: by.now.toISOString(), version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst());
}

/** Holds a page as it is until the work is done, so that two who publish at once come one after the other; false when it has changed. */
export async function holdPublication(db: Database, id: string, version: number): Promise<boolean> {
  const held = await db.selectFrom('publications.publications').select('id').where('id', '=', id).where('version', '=', version).forUpdate().executeTakeFirst();
  return held !== undefined;
}

/** Points at a version as the one that is public; a page that was withdrawn is public again. */
export async function updateCurrent(db: Database, id: string, version: number, number: number, now: Date): Promise<boolean> {
  return touched(await db.updateTable('publications.publications')
    .set({ current_number: number, withdrawn_at: null, withdrawn_by: null, withdrawn_reason: '', public_changed_at: now.toISOString(), version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst());
}

export async function updateWithdrawn(db: Database, id: string, version: number, by: { staffId: string; reason: string; now: Date }): Promise<boolean> {
  const at = by.now.toISOString();
  return touched(await db.updateTable('publications.publications')
    .set({ withdrawn_at: at, withdrawn_by: by.staffId, withdrawn_reason: by.reason, public_changed_at: at, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).where('current_number', 'is not', null).where('withdrawn_at', 'is', null).executeTakeFirst());
}

/** Throws a page away with its files and reviews; it must never have been published. */
export async function deletePublication(db: Database, id: string): Promise<void> {
  await db.deleteFrom('publications.attachments').where('publication_id', '=', id).execute();
  await db.deleteFrom('publications.reviews').where('publication_id', '=', id).execute();
  await db.deleteFrom('publications.publications').where('id', '=', id).where('current_number', 'is', null).execute();
}

/** A review as it is stored: of which draft, by whom, and whether a version was published by it. */
export type ReviewRow = Omit<PublicationReview, 'isOfNow'> & { draftHash: string; askedBy: string; editedBy: string; isUsed: boolean };

/** The reviews of a page, the newest first. */
export async function selectReviews(db: Database, publicationIds: readonly string[]): Promise<(ReviewRow & { publicationId: string })[]> {
  if (publicationIds.length === 0) return [];
  const rows = await db.selectFrom('publications.reviews as r').innerJoin('agencies.staff as a', 'a.id', 'r.asked_by').leftJoin('agencies.staff as d', 'd.id', 'r.decided_by')
    .leftJoin('publications.versions as v', 'v.review_id', 'r.id')
    .select(['v.number as usedBy', 'r.id', 'r.publication_id as publicationId', 'r.draft_hash as draftHash', 'r.asked_by as askedBy', 'r.edited_by as editedBy', 'r.asked_at as askedAt', 'r.outcome',
      'r.words', 'r.decided_at as decidedAt', 'a.given_name as askedGiven', 'a.family_name as askedFamily', 'd.given_name as decidedGiven', 'd.family_name as decidedFamily'])
    .where('r.publication_id', 'in', publicationIds).orderBy('r.asked_at', 'desc').orderBy('r.id', 'desc').execute();
  return rows.map(({ askedGiven, askedFamily, decidedGiven, decidedFamily, usedBy, ...row }) => ({
    ...row, isUsed: usedBy !== null, outcome: row.outcome as ReviewRow['outcome'], askedByName: `${askedGiven} ${askedFamily}`, decidedByName: decidedGiven === null ? null : `${decidedGiven} ${decidedFamily}`,
  }));
}

/** Asks for a review; null when one of the same words waits already. */
export async function insertReview(
  db: Database, { id: publicationId, prestudyId, editedBy }: PublicationRow, review: { draftHash: string; askedBy: string; now: Date },
): Promise<string | null> {
  const id = newId();
  const { numInsertedOrUpdatedRows } = await db.insertInto('publications.reviews').values({
    id, prestudy_id: prestudyId, publication_id: publicationId, draft_hash: review.draftHash, edited_by: editedBy, asked_by: review.askedBy, asked_at: review.now.toISOString(),
  }).onConflict((conflict) => conflict.columns(['publication_id', 'draft_hash']).where('outcome', 'is', null).doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : null;
}

/** Answers a review that waits; false when it was answered meanwhile. */
export async function updateReview(
  db: Database, id: string, answer: { outcome: 'approved' | 'returned'; words: string; decidedBy: string; now: Date },
): Promise<boolean> {
  return touched(await db.updateTable('publications.reviews')
    .set({ outcome: answer.outcome, words: answer.words, decided_by: answer.decidedBy, decided_at: answer.now.toISOString() })
    .where('id', '=', id).where('outcome', 'is', null).executeTakeFirst());
}

/** The versions of a page, the newest first. */
export async function selectPageVersions(db: Database, publicationId: string): Promise<PublicationVersion[]> {
  const rows = await db.selectFrom('publications.versions as v').innerJoin('agencies.staff as s', 's.id', 'v.published_by')
    .select(['v.number', 'v.published_at as publishedAt', 'v.change_note as changeNote', 's.given_name as given', 's.family_name as family'])
    .where('v.publication_id', '=', publicationId).orderBy('v.number', 'desc').execute();
  return rows.map(({ given, family, ...row }) => ({ ...row, publishedByName: `${given} ${family}` }));
}

export interface NewVersion {
  number: number;
  content: PublicationContent;
  contentHash: string;
  reviewId: string;
  words: { sv: string; en: string };
  pictures: { sv: Uint8Array | null; en: Uint8Array | null };
  changeNote: string;
  publishedBy: string;
  now: Date;
}

const bytes = (picture: Uint8Array | null) => (picture === null ? null : Buffer.from(picture));

/** Writes a version for good, with the files that it hands out. @returns false when somebody else has published one meanwhile. */
export async function insertVersion(db: Database, { id, prestudyId }: PublicationRow, version: NewVersion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('publications.versions').values({
    publication_id: id, number: version.number, prestudy_id: prestudyId, content: JSON.stringify(version.content), content_hash: version.contentHash,
    review_id: version.reviewId, words_sv: version.words.sv, words_en: version.words.en, picture_sv: bytes(version.pictures.sv), picture_en: bytes(version.pictures.en),
    change_note: version.changeNote, published_by: version.publishedBy, published_at: version.now.toISOString(),
  }).onConflict((conflict) => conflict.columns(['publication_id', 'number']).doNothing()).executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  const files = [...new Set(version.content.attachments.map(({ attachmentId }) => attachmentId))];
  if (files.length === 0) return true;
  await db.insertInto('publications.version_attachments').values(files.map((attachment_id) => ({ publication_id: id, number: version.number, prestudy_id: prestudyId, attachment_id }))).execute();
  return true;
}

export interface ProgrammeChoice { id: string; name: string; description: string }

/** A programme that the agency owns or takes part in, with its purpose in words; undefined for any other. */
export async function selectOwnProgramme(db: Database, programmeId: string, agencyId: string): Promise<ProgrammeChoice | undefined> {
  return db.selectFrom('programmes.programmes as p')
    .innerJoin('programmes.models as m', (join) => join.onRef('m.key', '=', 'p.model_key').onRef('m.version', '=', 'p.model_version'))
    .select(['p.id', 'p.name', sql<string>`coalesce(m.content -> 'purpose' -> 0 -> 'text' ->> 'sv', '')`.as('description')])
    .where('p.id', '=', programmeId)
    .where((is) => is.or([
      is('p.owner_agency_id', '=', agencyId), is('p.id', 'in', is.selectFrom('programmes.parties').select('programme_id').where('agency_id', '=', agencyId)),
    ])).executeTakeFirst();
}
