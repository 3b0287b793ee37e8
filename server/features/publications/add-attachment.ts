import { createHash } from 'node:crypto';
import type { PublicationAttachment } from '../../../contract/publications.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import type { UploadedFile } from '../../platform/http/upload.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { deleteAttachment, insertAttachment, isHandedOut } from './attachments.sql.ts';
import { cleanFile, safeFileName } from './files/clean-file.ts';
import { selectPublication } from './publications.sql.ts';

/** Takes in a file: what it is decides, not what it is called, and it is stored without what it says of its authors. */
export async function addAttachment(
  work: Work, actor: Actor, ids: { prestudyId: string; publicationId: string }, name: string, file: UploadedFile,
): Promise<PublicationAttachment | NamedError> {
  const row = await selectPublication(work.db, ids.prestudyId, ids.publicationId);
  if (!row) return fail('not-found');
  const chunks: Uint8Array[] = [];
  for await (const chunk of file) chunks.push(chunk);
  const cleaned = await cleanFile(Buffer.concat(chunks));
  if (isFail(cleaned)) return cleaned;
  return insertAttachment(work.db, {
    id: newId(), prestudyId: row.prestudyId, publicationId: row.id, name: safeFileName(name, cleaned.extension), mediaType: cleaned.mediaType, bytes: cleaned.bytes,
    sha256: createHash('sha256').update(cleaned.bytes).digest('hex'), removed: cleaned.removed, uploadedBy: actor.id, now: work.now,
  });
}

/** Throws away a file that no published version hands out. */
export async function removeAttachment(work: Work, ids: { prestudyId: string; publicationId: string; attachmentId: string }): Promise<undefined | NamedError> {
  const row = await selectPublication(work.db, ids.prestudyId, ids.publicationId);
  if (!row) return fail('not-found');
  if (await isHandedOut(work.db, ids.attachmentId)) return fail('attachment-in-use');
  return (await deleteAttachment(work.db, row.id, ids.attachmentId)) ? undefined : fail('not-found');
}
