import { Temporal } from 'temporal-polyfill';
import type { AttendanceSummary } from '../../../contract/sessions.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { agreedHours, attendanceWeeks, mondayOf } from './attendance.rules.ts';
import { selectAgreements, selectCountedSessions } from './attendance.sql.ts';

/** How attendance went, for each agency that has agreed on it with the person and whose agreement the actor may see. */
export async function readAttendance(work: Work, actor: Actor, caseId: string, weeks: number): Promise<{ summaries: AttendanceSummary[] }> {
  const agreements = await selectAgreements(work.db, actor, caseId);
  if (agreements.length === 0) return { summaries: [] };
  const first = Temporal.PlainDate.from(mondayOf(work.today)).subtract({ weeks }).toString();
  const sessions = await selectCountedSessions(work.db, caseId, first);
  const agencies = new Map(agreements.map((agreement) => [agreement.ownerAgencyId, agreement.ownerAgencyName]));
  return {
    summaries: [...agencies].map(([agencyId, agencyName]) => {
      const own = agreements.filter((agreement) => agreement.ownerAgencyId === agencyId);
      return {
        agencyId, agencyName,
        agreedHoursNow: agreedHours(own, work.today),
        // Another agency's meetings are seen one by one, as they are shared.
        complete: agencyId === actor.agencyId,
        weeks: attendanceWeeks(own, sessions.filter((session) => session.ownerAgencyId === agencyId), work.today, weeks),
      };
    }),
  };
}
