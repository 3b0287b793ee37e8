import { Temporal } from 'temporal-polyfill';

/**
 * Arithmetic on calendar days written as ISO strings (`2026-11-24`), free of time zones and clock time.
 * Such strings compare as the days do.
 */
export type IsoDay = string;

/** The day so many days later, or earlier when negative. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day so many calendar months later; where that month is too short, its last day. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString();
}

/** How many days lie from the first day to the second; negative when the second comes first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
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
