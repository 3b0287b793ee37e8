import { NewsEvent, type NewsRow } from '../../../contract/today.ts';
import type { NewsEventRow } from './today.sql.ts';

/** The same thing done several times in one case on one day by one person is told once. Latest first, as given. */
export function tellNews(events: readonly NewsEventRow[], limit: number): { rows: NewsRow[]; total: number } {
  const rows = new Map<string, NewsRow>();
  for (const event of events) {
    const name = NewsEvent.safeParse(event.name);
    if (!name.success) continue;
    const byName = event.byPerson ? null : event.byName;
    const key = `${event.caseId}/${name.data}/${event.onDay}/${byName ?? ''}`;
    const before = rows.get(key);
    if (before) before.times += 1;
    else rows.set(key, { key, caseId: event.caseId, personName: event.personName, name: name.data, at: event.at, times: 1, byName });
  }
  return { rows: [...rows.values()].slice(0, limit), total: rows.size };
}
