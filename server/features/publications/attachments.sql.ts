import type { FileType } from '../../../contract/route.ts';
import type { PublicationAttachment } from '../../../contract/publications.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

const facts = ['id', 'name', 'media_type as mediaType', 'size', 'removed', 'uploaded_at as uploadedAt'] as const;

/** The files of a page, without what is in them. */
export async function selectAttachments(db: Database, publicationId: string): Promise<PublicationAttachment[]> {
  const rows = await db.selectFrom('publications.attachments').select(facts).where('publication_id', '=', publicationId).orderBy('uploaded_at').orderBy('id').execute();
  return rows.map((row) => ({ ...row, removed: row.removed as PublicationAttachment['removed'] }));
}

export interface StoredFile { name: string; mediaType: FileType; bytes: Buffer }

export async function selectFile(db: Database, publicationId: string, id: string): Promise<StoredFile | undefined> {
  const row = await db.selectFrom('publications.attachments').select(['name', 'media_type as mediaType', 'bytes'])
    .where('publication_id', '=', publicationId).where('id', '=', id).executeTakeFirst();
  return row && { ...row, mediaType: row.mediaType as FileType };
}

export interface NewAttachment {
  id: string; prestudyId: string; publicationId: string; name: string; mediaType: string; bytes: Uint8Array; sha256: string;
  removed: PublicationAttachment['removed']; uploadedBy: string; now: Date;
}

export async function insertAttachment(db: Database, file: NewAttachment): Promise<PublicationAttachment> {
  const row = await db.insertInto('publications.attachments').values({
    id: file.id, prestudy_id: file.prestudyId, publication_id: file.publicationId, name: file.name, media_type: file.mediaType, bytes: Buffer.from(file.bytes),
    size: file.bytes.byteLength, sha256: file.sha256, removed: file.removed, uploaded_by: file.uploadedBy, uploaded_at: file.now.toISOString(),
  }).returning(facts).executeTakeFirstOrThrow();
  return { ...row, removed: file.removed };
}

/** Whether some published version hands a file out. */
export async function isHandedOut(db: Database, id: string): Promise<boolean> {
  return (await db.selectFrom('publications.version_attachments').select('number').where('attachment_id', '=', id).limit(1).executeTakeFirst()) !== undefined;
}

export async function deleteAttachment(db: Database, publicationId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('publications.attachments').where('publication_id', '=', publicationId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}
