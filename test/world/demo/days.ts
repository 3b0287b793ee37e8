import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../../server/features/programmes/public.ts';

const zone = 'Europe/Stockholm';

/** Fixed red days on which nobody books a talk; the movable ones are left out, as a demo may be wrong about Easter. */
const closedDays = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);

export function isWorkday(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday > 0 && weekday < 6 && !closedDays.has(day.slice(5));
}

/** The day itself, or the first working day after it. */
export function workdayFrom(day: string): string {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

/** The day itself, or the last working day before it. */
export function workdayUntil(day: string): string {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, -1);
  return found;
}

/** A clock time of a day in Sweden, as an instant. */
export function instantAt(day: string, time: string): string {
  const instant = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  return new Date(instant.epochMilliseconds).toISOString();
}
