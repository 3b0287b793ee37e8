import { Temporal } from 'temporal-polyfill';

/** Where the law's days begin and end. */
const zone = 'Europe/Stockholm';

/** When something is asked, by the program's clock: the same in the rules and, by `platform.enter`, in the database. */
export interface Moment {
  /** The calendar day in Sweden, `2026-11-24`: what days are held against. */
  today: string;
  /** What instants are held against. */
  now: Date;
}

/** The only source of time: passed in, so that a test can be at any day. */
export interface Clock {
  now(): Date;
  /** The calendar day in Sweden, `2026-11-24`. */
  today(): string;
}

/** The real clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => Temporal.Now.plainDateISO(zone).toString(),
};

/** A clock that stands still at noon (Swedish time) of a day. */
export function clockAt(day: string): Clock {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
  return { now: () => new Date(noon.epochMilliseconds), today: () => day };
}
