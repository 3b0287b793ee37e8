import type { z } from 'zod';
import type { PublicationContent } from '../../../contract/publication-content.ts';
import type { NewPublication, PublicationChange } from '../../../contract/publications.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { selectPrestudy } from '../prestudies/public.ts';
import { selectAttachments } from './attachments.sql.ts';
import { areQuotationsUsable } from './publication-material.ts';
import { emptyContent, slugOf } from './publications.rules.ts';
import { deletePublication, insertPublication, isSlugTaken, selectOwnProgramme, selectPublication, updateDraft } from './publications.sql.ts';

/** The first address of a title that no other page has. */
async function freeSlug(work: Work, title: string, page: { id: string; programmeId: string | null }): Promise<string> {
  const slug = slugOf(title);
  if (!(await isSlugTaken(work.db, slug, page))) return slug;
  return `${slug}-${page.id.slice(-6)}`;
}

/** Begins a page: of a pre-study with its own question and purpose, of a project with its programme's purpose. */
export async function beginPublication(
  work: Work, actor: Actor, prestudyId: string, { kind, title, programmeId }: z.output<typeof NewPublication>,
): Promise<{ id: string } | NamedError> {
  const prestudy = await selectPrestudy(work.db, prestudyId);
  if (!prestudy) return fail('not-found');
  const programme = programmeId === null ? null : await selectOwnProgramme(work.db, programmeId, actor.agencyId ?? '');
  if (programme === undefined) return fail('programme-unknown');
  const why = [prestudy.purpose, prestudy.question].filter((text) => text !== '').map((text) => ({ kind: 'paragraph' as const, text }));
  const draft = programme
    ? emptyContent(title, {}, programme.description.slice(0, 400), prestudy.ownerAgencyName)
    : emptyContent(title, { why }, '', prestudy.ownerAgencyName);
  const id = newId();
  await insertPublication(work.db, {
    id, prestudyId, ownerAgencyId: prestudy.ownerAgencyId, kind, programmeId, slug: await freeSlug(work, title, { id, programmeId }), draft, editedBy: actor.id,
  }, work.now);
  return { id };
}

/** Whether every file that a draft names is one of the page's. */
async function hasItsFiles(work: Work, publicationId: string, { attachments }: PublicationContent): Promise<boolean> {
  if (attachments.length === 0) return true;
  const there = new Set((await selectAttachments(work.db, publicationId)).map(({ id }) => id));
  return attachments.every(({ attachmentId }) => there.has(attachmentId));
}

/** What need not be said is left out, so that the same page is always written the same way, and has the same fingerprint. */
function plainly({ euSupport, ...draft }: PublicationContent): PublicationContent {
  return euSupport === undefined || euSupport === 'by-project' ? draft : { ...draft, euSupport };
}

/** Writes the draft. An approval of what stood before says nothing of it. */
export async function changePublication(
  work: Work, actor: Actor, prestudyId: string, publicationId: string, { draft, slug, version }: z.output<typeof PublicationChange>,
): Promise<{ version: number } | NamedError> {
  const row = await selectPublication(work.db, prestudyId, publicationId);
  if (!row) return fail('not-found');
  if (row.version !== version) return fail('stale-version');
  if (row.currentNumber !== null && row.slug !== slug) return fail('slug-is-public');
  if (row.slug !== slug && (await isSlugTaken(work.db, slug, row))) return fail('slug-taken');
  if (!(await hasItsFiles(work, row.id, draft))) return fail('attachment-unknown');
  if (!(await areQuotationsUsable(work, prestudyId, draft))) return fail('quotation-not-usable');
  if (!(await updateDraft(work.db, row.id, version, plainly(draft), slug, { staffId: actor.id, now: work.now }))) return fail('stale-version');
  return { version: version + 1 };
}

/** Throws away a page that was never published. */
export async function removePublication(work: Work, prestudyId: string, publicationId: string): Promise<undefined | NamedError> {
  const row = await selectPublication(work.db, prestudyId, publicationId);
  if (!row) return fail('not-found');
  if (row.currentNumber !== null) return fail('published-already');
  await deletePublication(work.db, row.id);
  return undefined;
}
