import { daysBetween } from '../../../../server/features/programmes/public.ts';
import type { StaffKey } from '../cast/staff.ts';
import { instantAt } from '../days.ts';
import { agencyId, agencyOf, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';

export interface DemoEvent {
  name: string;
  recordId: string;
  day: string;
  /** Null when the person did it. */
  by: StaffKey | null;
  time?: string;
}

/** Older news is nobody's news. */
const newsDays = 30;

/** Writes what happened, as the program would have, so that what is new on someone's day has something to show. */
export function addEvent(rows: Rows, life: Life, event: DemoEvent): void {
  const age = daysBetween(event.day, life.today);
  if (age < 0 || age > newsDays) return;
  rows.add('platform.events', {
    id: life.id(`event/${event.name}/${event.recordId}/${event.time ?? ''}`, event.day), at: instantAt(event.day, event.time ?? '09:00'), name: event.name,
    case_id: life.caseId, record_id: event.recordId, actor_id: event.by === null ? life.participantId : staffId(event.by),
    agency_id: event.by === null ? null : agencyId(agencyOf(event.by)),
  });
}
