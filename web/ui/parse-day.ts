import { addDays, daysBetween } from './days.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'maj|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec'].map(
  (start) => new RegExp(`^(?:${start})`),
);
const weekdays = ['sön|sun', 'mån|mon', 'tis|tue', 'ons|wed', 'tor|thu', 'fre|fri', 'lör|sat'].map(
  (start) => new RegExp(`^(?:${start})\\p{L}*$`, 'u'),
);
const relative: ReadonlyMap<string, number> = new Map([
  ['idag', 0], ['i dag', 0], ['today', 0],
  ['imorgon', 1], ['i morgon', 1], ['tomorrow', 1],
  ['igår', -1], ['i går', -1], ['yesterday', -1],
]);

function dayOf(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${iso}T12:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== day ? null : iso;
}

/** Without a year the nearest such day is meant: in December “10 jan” is next month. */
function nearest(month: number, day: number, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map((year) => dayOf(year, month, day))
    .filter((found) => found !== null)
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return candidates[0] ?? null;
}

function withOptionalYear(day: number, month: number, year: string | undefined, today: string): string | null {
  if (year === undefined) return nearest(month, day, today);
  return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
}

function nextWeekday(text: string, today: string): string | null {
  const wanted = weekdays.findIndex((weekday) => weekday.test(text));
  if (wanted < 0) return null;
  const now = new Date(`${today}T12:00:00Z`).getUTCDay();
  return addDays(today, (wanted - now + 7) % 7 || 7);
}

/**
 * Reads a day as people type or paste it, in Swedish or English: `2026-11-24`, `20261124`, `24 nov`,
 * `24/11`, `24.11.2026`, `tisdag 24 november 2026`, `i morgon`, `fredag` (the next one).
 * @returns the ISO day, or null when it is no day.
 */
export function parseDay(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/,/g, '');
  const iso = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})$/.exec(typed);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const distance = relative.get(typed);
  if (distance !== undefined) return addDays(today, distance);
  const numeric = /^(\d{1,2})[/.](\d{1,2})(?:[/. ](\d{4}|\d{2}))?$/.exec(typed);
  if (numeric) return withOptionalYear(Number(numeric[1]), Number(numeric[2]), numeric[3], today);
  const named = /^(?:på |on |den )?(?:\p{L}+ (?:den )?)?(\d{1,2})(?::?e|:a|st|nd|rd|th)? ?(\p{L}{3,})\.?(?: (\d{4}))?$/u.exec(typed);
  if (!named) return nextWeekday(typed.replace(/^(?:på|on) /, ''), today);
  const month = months.findIndex((start) => start.test(named[2] ?? '')) + 1;
  return month === 0 ? null : withOptionalYear(Number(named[1]), month, named[3], today);
}
