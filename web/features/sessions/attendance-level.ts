import type { AttendanceWeek } from '../../../contract/sessions.ts';

const looksBack = 4;
/** Below three quarters over four whole weeks: one missed talk is not a pattern. */
const share = 0.75;

/** Whether the latest four whole weeks together became clearly less than agreed: something to talk about, no more. */
export function isBelowAgreed(weeks: readonly AttendanceWeek[]): boolean {
  const whole = weeks.slice(0, -1).slice(-looksBack).filter((week) => week.agreedHours !== null);
  if (whole.length < looksBack) return false;
  const agreed = whole.reduce((sum, week) => sum + (week.agreedHours ?? 0), 0);
  const attended = whole.reduce((sum, week) => sum + week.attendedHours, 0);
  return attended < share * agreed;
}
