import { localeOf } from './language.ts';
import type { Language } from './language.ts';

const dayLength = 86_400_000;
const zone = 'Europe/Stockholm';

const relativeWords = {
  sv: { '-1': 'i går', '0': 'i dag', '1': 'i morgon' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
} as const;

function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / dayLength);
}

/** The ISO day a number of days after another. */
export function addDays(day: string, days: number): string {
  return new Date(atNoon(day).getTime() + days * dayLength).toISOString().slice(0, 10);
}

/** The calendar day in Sweden at an instant. */
export function swedishDayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);
}

function written(day: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  // The comma English puts after the weekday reads badly in the middle of a sentence.
  return new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...parts }).format(atNoon(day)).replace(',', '');
}

/** The whole date in words: “tisdag 24 november 2026”. */
export function exactDay(day: string, language: Language): string {
  return written(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** A short date for charts and tables: “24 nov. 2026”, without the year when it is the year of `today`. */
export function shortDay(day: string, language: Language, today?: string): string {
  const sameYear = today?.slice(0, 4) === day.slice(0, 4);
  return written(day, language, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** A day as people say it: “i dag”, “på tisdag 24 november”, “i tisdags 17 november”, “3 februari 2027”. */
export function formatDay(day: string, language: Language, today: string): string {
  const distance = daysBetween(today, day);
  if (distance === -1 || distance === 0 || distance === 1) return relativeWords[language][`${distance}`];
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  if (day.slice(0, 4) !== today.slice(0, 4)) parts.year = 'numeric';
  const date = written(day, language, parts);
  if (Math.abs(distance) > 6) return date;
  const weekday = written(day, language, { weekday: 'long' });
  // Without “on”, so that it also stands after “by” and “until”.
  if (language === 'en') return distance < 0 ? `last ${weekday} ${date}` : `${weekday} ${date}`;
  return distance < 0 ? `i ${weekday}s ${date}` : `på ${weekday} ${date}`;
}

/** The time of day in Sweden: “13.00” in Swedish, “13:00” in English. */
export function formatTime(instant: string, language: Language): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** Day and time as people say them: “på tisdag 24 november, 13.00”. */
export function formatInstant(instant: string, language: Language, today: string): string {
  const day = swedishDayOf(new Date(instant));
  return `${formatDay(day, language, today)}, ${formatTime(instant, language)}`;
}
