import type { Session } from '../../../contract/sessions.ts';
import { swedishDayOf } from '../../ui/days.ts';

export interface SessionGroups {
  /** Booked for a time that has been: latest first. */
  toTick: Session[];
  /** Booked ahead: the next first. */
  coming: Session[];
  /** By month, `2026-11`; months and sessions latest first. */
  months: { month: string; sessions: Session[] }[];
}

/** Lays sessions out as a coach thinks of them: what to tick off, what is ahead, what has been. */
export function groupSessions(sessions: readonly Session[], now: Date): SessionGroups {
  const isPast = (session: Session) => Date.parse(session.startsAt) <= now.getTime();
  const latestFirst = sessions.toSorted((a, b) => b.startsAt.localeCompare(a.startsAt));
  const booked = latestFirst.filter(({ attendance }) => attendance === 'booked');
  const months = new Map<string, Session[]>();
  for (const session of latestFirst.filter(({ attendance }) => attendance !== 'booked')) {
    const month = swedishDayOf(new Date(session.startsAt)).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), session]);
  }
  return {
    toTick: booked.filter(isPast),
    coming: booked.filter((session) => !isPast(session)).toReversed(),
    months: [...months].map(([month, list]) => ({ month, sessions: list })),
  };
}
