import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Stockholm';

/** Fixed red days on which nobody books a talk; the movable ones are left out, as a demo may be wrong about Easter. */
const closedDays = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);

const parsed = new Map<string, Temporal.PlainDate>();

function dateOf(day: string): Temporal.PlainDate {
  const known = parsed.get(day);
  if (known) return known;
  const date = Temporal.PlainDate.from(day);
  parsed.set(day, date);
  return date;
}

export function plusDays(day: string, days: number): string {
  return dateOf(day).add({ days }).toString();
}

export function plusMonths(day: string, months: number): string {
  return dateOf(day).add({ months }).toString();
}

/** How many days lie from the first day to the second. */
export function daysFrom(from: string, to: string): number {
  return dateOf(from).until(dateOf(to), { largestUnit: 'days' }).days;
}

export function isWorkday(day: string): boolean {
  return dateOf(day).dayOfWeek <= 5 && !closedDays.has(day.slice(5));
}

/** The day itself, or the first working day after it. */
export function workdayFrom(day: string): string {
  let found = day;
  while (!isWorkday(found)) found = plusDays(found, 1);
  return found;
}

/** The day itself, or the last working day before it. */
export function workdayUntil(day: string): string {
  let found = day;
  while (!isWorkday(found)) found = plusDays(found, -1);
  return found;
}

/** A clock time of a day in Sweden, as an instant. */
export function instantAt(day: string, time: string): string {
  const instant = dateOf(day).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  return new Date(instant.epochMilliseconds).toISOString();
}
