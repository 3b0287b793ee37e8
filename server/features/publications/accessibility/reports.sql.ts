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

/** For how many days a report is kept; null where no time has been set. */
export async function selectKeptDays(db: Database): Promise<number | null> {
  const { rows } = await sql<{ days: number | null }>`select accessibility_reports.kept_days() as days`.execute(db);
  return rows[0]?.days ?? null;
}

/** Every report, the newest first; none for an administrator of another agency than the one that runs the service. */
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

/** Whether the one who asks reads reports: an administrator of the agency that runs the service. */
export async function readsReports(db: Database): Promise<boolean> {
  const { rows } = await sql<{ reads: boolean }>`select accessibility_reports.is_operator() as reads`.execute(db);
  return rows[0]?.reads ?? false;
}

/**
 * Says which agency runs the service: its administrators read reports. As the owner login, at start.
 * @returns whether there is exactly one by that name; else nobody reads them.
 */
export async function nameOperatorAgency(db: Database, name: string | null): Promise<boolean> {
  await db.updateTable('accessibility_reports.settings').set({ operator_agency: name }).execute();
  if (name === null) return false;
  return (await db.selectFrom('agencies.agencies').select('id').where('name', '=', name).limit(2).execute()).length === 1;
}
