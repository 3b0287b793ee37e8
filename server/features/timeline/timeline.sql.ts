import { sql } from 'kysely';
import type { TimelineEntry, TimelineKind } from '../../../contract/timeline.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

interface EntryRow extends Omit<TimelineEntry, 'about' | 'key'> { about: Record<string, string | number | null>; total: number }

export interface TimelinePage { caseId: string; kinds: readonly TimelineKind[]; limit: number; offset: number }

/** What has happened in a case, latest first, and how many things in all. One query, but for a page past the end. */
export async function selectEntries(db: Database, page: TimelinePage): Promise<{ items: TimelineEntry[]; total: number }> {
  const rows = await selectPage(db, page);
  if (rows.length > 0 || page.offset === 0) return { items: rows.map(toEntry), total: rows[0]?.total ?? 0 };
  const [first] = await selectPage(db, { ...page, limit: 1, offset: 0 });
  return { items: [], total: first?.total ?? 0 };
}

async function selectPage(db: Database, { caseId, kinds, limit, offset }: TimelinePage): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select record_id as "recordId", on_day as "on", kind, event, by_name as "byName", agency_name as "agencyName", about, count(*) over () as total
      from timeline.entries
     where case_id = ${caseId}::uuid and (cardinality(${kinds}::text[]) = 0 or kind = any(${kinds}::text[]))
     order by on_day desc, at desc nulls first, record_id desc, event
     limit ${limit} offset ${offset}`.execute(db);
  return db.seals.openInside(rows);
}

/** What is empty is left out. */
function toEntry({ total: _total, about, ...row }: EntryRow): TimelineEntry {
  const told = Object.entries(about).filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== '');
  const key = [row.recordId, row.kind, row.event, about['version'] ?? row.on].join('/');
  return { ...row, key, about: Object.fromEntries(told) };
}
