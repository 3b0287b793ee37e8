import { sql } from 'kysely';
import type { AccessibilityReport } from '../../../../contract/accessibility-reports.ts';
import type { Language } from '../../../../contract/words.ts';
import type { Database } from '../../../platform/db/kysely-on-client.ts';
import { newId } from '../../../platform/new-id.ts';

const table = 'accessibility_reports.reports';

/** Leaves a report as a visitor: it can be written so, and not read. */
export async function leaveReport(db: Database, report: { language: Language; page: string; words: string; contact: string }): Promise<void> {
  const id = newId();
  const sealed = await db.seals.row(table, null, { words: report.words, contact: report.contact }, id);
  await sql`select accessibility_reports.leave(${id}::uuid, ${report.language}, ${report.page}, ${sealed.words}, ${sealed.contact})`.execute(db);
}

/** Every report, the newest first. */
export async function selectReports(db: Database): Promise<AccessibilityReport[]> {
  const rows = await db.selectFrom('accessibility_reports.reports as r').leftJoin('agencies.staff as s', 's.id', 'r.handled_by')
    .select(['r.id', 'r.language', 'r.page', 'r.words', 'r.contact', 'r.received_at as receivedAt', 'r.handled_at as handledAt', 's.given_name as given', 's.family_name as family'])
    .orderBy('r.received_at', 'desc').orderBy('r.id').limit(1000).execute();
  const opened = await db.seals.open(table, rows, { words: 'words', contact: 'contact' });
  return opened.map(({ given, family, language, ...row }) => ({ ...row, language: language as Language, handledByName: given === null ? null : `${given} ${family}` }));
}

/** Says that a report is dealt with; false when it is not there, or was so already. */
export async function handleReport(db: Database, id: string, by: { staffId: string; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable(table).set({ handled_at: by.now.toISOString(), handled_by: by.staffId })
    .where('id', '=', id).where('handled_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Throws away a report that is dealt with. */
export async function deleteReport(db: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom(table).where('id', '=', id).where('handled_at', 'is not', null).executeTakeFirst();
  return numDeletedRows > 0n;
}
