import type { Attendance } from '../../../contract/sessions.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';

const heldOrMissed: readonly Attendance[] = ['attended', 'late', 'absent'];
/** A device's clock may run ahead of ours, and a talk may begin early. */
const earlyMs = 15 * 60_000;

/** A talk can be booked, called off or announced missed beforehand, but nobody has come to one that has not begun. */
export function checkSession(session: { startsAt: string; attendance: Attendance }, now: Date): NamedError | null {
  const hasBegun = Date.parse(session.startsAt) <= now.getTime() + earlyMs;
  if (hasBegun || !heldOrMissed.includes(session.attendance)) return null;
  return fail('session-not-held-yet', [{ path: 'startsAt', code: 'session-not-held-yet', message: '' }]);
}

/** What has happened, for the timeline: a booking is not yet a talk. */
export function eventOf(attendance: Attendance): 'session-booked' | 'session-recorded' {
  return attendance === 'booked' ? 'session-booked' : 'session-recorded';
}
