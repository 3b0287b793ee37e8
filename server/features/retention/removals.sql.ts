import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/db/kysely-on-client.ts';

export interface WaitingItem { listId: string; caseId: string }

/** What is approved and not yet done, in the order it was approved. */
export async function selectWaiting(db: Database): Promise<WaitingItem[]> {
  const { rows } = await sql<WaitingItem>`select list_id as "listId", case_id as "caseId" from retention.waiting_items()`.execute(db);
  return rows;
}

/** Does one approved removal; null when another has just done it. It takes the lock on the end of the log: only commit may follow. */
export async function runItem(db: Database, { listId, caseId }: WaitingItem): Promise<'removed' | 'held' | 'changed' | null> {
  const { rows } = await sql<{ answer: 'removed' | 'held' | 'changed' | null }>`select retention.run_item(${listId}::uuid, ${caseId}::uuid) as answer`.execute(db);
  return rows[0]?.answer ?? null;
}

/** One removal as it is kept outside the database, on a line of its own: ids and counts, nothing about anyone. */
export const Deed = z.object({
  id: z.uuid(), at: z.string(), agency_id: z.uuid(), case_id: z.uuid(), participant_id: z.uuid().nullable(), list_id: z.uuid(),
  last_entry_on: z.iso.date(), whole_case: z.boolean(), counts: z.record(z.string(), z.number()),
});
export type Deed = z.infer<typeof Deed>;

/** Every removal that was ever done, the earliest first. */
export async function selectDeeds(db: Database): Promise<Deed[]> {
  return (await db.selectFrom('retention.deeds').selectAll().orderBy('at').orderBy('id').execute()) as Deed[];
}

/** Does a removal again; `newer`: something was written since, and it was left alone. As the owner login. */
export async function reapplyDeed(db: Database, deed: Deed): Promise<'removed' | 'gone' | 'newer'> {
  const { rows } = await sql<{ answer: 'removed' | 'gone' | 'newer' }>`select retention.reapply(${JSON.stringify(deed)}::jsonb) as answer`.execute(db);
  return rows[0]?.answer ?? 'gone';
}

/** Removes reports on accessibility whose time is out, and says how many. */
export async function removeOldReports(db: Database): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select accessibility_reports.remove_old() as gone`.execute(db);
  return rows[0]?.gone ?? 0;
}

/** Removes contact persons, and names of those at meetings, of pre-studies that ended long enough ago; says how many rows it touched. */
export async function removeOldPeople(db: Database): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select actors.remove_old_people() as gone`.execute(db);
  return rows[0]?.gone ?? 0;
}
