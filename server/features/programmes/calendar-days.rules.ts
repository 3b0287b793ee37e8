import { Temporal } from 'temporal-polyfill';

/**
 * Arithmetic on calendar days written as ISO strings (`2026-11-24`), free of time zones and clock time.
 * Such strings compare as the days do.
 */
export type IsoDay = string;

const millisecondsADay = 86_400_000;

/** Counted since 1970, in UTC, where every day is as long. Reckoning with these is far quicker than with date objects. */
function dayNumber(day: IsoDay): number {
  return Math.round(Date.parse(day) / millisecondsADay);
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date((dayNumber(day) + days) * millisecondsADay).toISOString().slice(0, 10);
}

/** The same day so many calendar months later; where that month is too short, its last day. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfThatMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfThatMonth.setUTCDate(Math.min(dayOfMonth, lastOfThatMonth.getUTCDate()));
  return lastOfThatMonth.toISOString().slice(0, 10);
}

/** How many days lie from the first day to the second; negative when the second comes first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Age in whole years on a day; a person born on 29 February gets older on 1 March in other years than leap years. */
export function wholeYears(birthDate: IsoDay, on: IsoDay): number {
  return Temporal.PlainDate.from(birthDate).until(on, { largestUnit: 'years' }).years;
}

/** The later of two days. */
export function laterOf(one: IsoDay, other: IsoDay): IsoDay {
  return one > other ? one : other;
}

/** The last of some days, or null when there is none. */
export function lastOf(days: readonly IsoDay[]): IsoDay | null {
  return days.reduce<IsoDay | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** The first of some days, or null when there is none. */
export function firstOf(days: readonly IsoDay[]): IsoDay | null {
  return days.reduce<IsoDay | null>((first, day) => (first === null || day < first ? day : first), null);
}
