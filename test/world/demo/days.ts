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

const instants = new Map<string, string>();

/** A clock time of a day in Sweden, as an instant. Remembered: a world asks for the same thousands of times. */
export function instantAt(day: string, time: string): string {
  const key = `${day} ${time}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const instant = new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().epochMilliseconds).toISOString();
  instants.set(key, instant);
  return instant;
}
