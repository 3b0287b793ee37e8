import type { NewOutlookNote, OutlookNote } from '../../../contract/outlook-notes.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** The notes of a pre-study, the most relevant first and of those the latest seen; or the one with an id. */
export async function selectOutlookNotes(db: Database, prestudyId: string, id?: string): Promise<OutlookNote[]> {
  const rows = await db.selectFrom('analyses.outlook_notes as n').innerJoin('agencies.staff as s', 's.id', 'n.created_by')
    .select(['n.id', 'n.title', 'n.kind', 'n.content', 'n.place', 'n.link', 'n.reference', 'n.seen_on as seenOn', 'n.takeaway', 'n.relevance', 'n.tags',
      's.given_name as given', 's.family_name as family', 'n.version'])
    .where('n.prestudy_id', '=', prestudyId).$if(id !== undefined, (query) => query.where('n.id', '=', id ?? ''))
    .orderBy('n.relevance', 'desc').orderBy('n.seen_on', 'desc').orderBy('n.id').execute();
  return rows.map(({ given, family, ...row }) => ({ ...row, createdByName: `${given} ${family}` }) as OutlookNote);
}

const columnsOf = (note: NewOutlookNote) => ({
  title: note.title, kind: note.kind, content: note.content, place: note.place, link: note.link, reference: note.reference,
  seen_on: note.seenOn, takeaway: note.takeaway, relevance: note.relevance, tags: [...new Set(note.tags)],
});

export async function insertOutlookNote(db: Database, row: NewOutlookNote & { id: string; prestudyId: string; createdBy: string }): Promise<void> {
  await db.insertInto('analyses.outlook_notes')
    .values({ id: row.id, prestudy_id: row.prestudyId, created_by: row.createdBy, ...columnsOf(row) }).execute();
}

/** Changes a note that still has the version; false when it no longer has. */
export async function updateOutlookNote(db: Database, id: string, version: number, note: NewOutlookNote): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('analyses.outlook_notes').set({ ...columnsOf(note), version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Removes a note that still has the version; false when it no longer has. */
export async function deleteOutlookNote(db: Database, id: string, version: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('analyses.outlook_notes').where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numDeletedRows === 1n;
}
