import { swedishDayOf } from '../../ui/days.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });

/** A time as people write it (`13`, `1300`, `13.00`, `13:00`) as `13:00`; null when it is none. */
export function parseTime(typed: string): string | null {
  const found = /^\s*(?:kl\.?\s*)?(\d{1,2})(?:[.:,]?(\d{2}))?\s*$/i.exec(typed);
  const [hour, minute] = [Number(found?.[1] ?? Number.NaN), Number(found?.[2] ?? 0)];
  if (!found || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The time of day in Sweden at an instant, `13:00`. */
export function swedishTimeOf(instant: Date): string {
  return clock.format(instant);
}

/**
 * The instant of a day and a `13:00` in Sweden, RFC 3339. A time that a change to summer time leaps over
 * becomes the hour after it.
 */
export function swedishInstant(day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const behind = (offset: number) => new Date(asUtc - offset * 3_600_000);
  const fits = [2, 1].map(behind).find((instant) => swedishDayOf(instant) === day && swedishTimeOf(instant) === time);
  return (fits ?? behind(1)).toISOString();
}
