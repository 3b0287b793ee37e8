import { Temporal } from 'temporal-polyfill';
import type { Attendance, AttendanceWeek, SessionKind, WithWhom } from '../../../contract/sessions.ts';

/** What was agreed from a day on. */
export interface Agreed { fromOn: string; hoursPerWeek: number }

/** What attendance counts of one session. `on` is its calendar day in Sweden. */
export interface CountedSession {
  on: string;
  kind: SessionKind;
  withWhom: WithWhom;
  minutes: number | null;
  attendance: Attendance;
}

type Missed = AttendanceWeek['missed'][number]['attendance'];
const missedKinds: readonly Missed[] = ['absent-notified', 'absent', 'cancelled'];

/** Hours a week agreed for a day: the newest agreement that has begun. Null before the first. */
export function agreedHours(agreements: readonly Agreed[], day: string): number | null {
  const begun = agreements.filter((agreement) => agreement.fromOn <= day);
  return begun.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn)).at(-1)?.hoursPerWeek ?? null;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** Attendance is to come: talks, meetings and visits with the person, not calls or messages. */
function asksToCome(session: CountedSession): boolean {
  return session.withWhom === 'participant' && session.kind !== 'call' && session.kind !== 'message';
}

/** A week in which the agreement changes is the mean of its five weekdays, so that a rise on a Thursday counts from Thursday. */
function agreedInWeek(agreements: readonly Agreed[], monday: string): number | null {
  const days = Array.from({ length: 5 }, (_, day) => Temporal.PlainDate.from(monday).add({ days: day }).toString());
  const hours = days.map((day) => agreedHours(agreements, day));
  if (hours.every((one) => one === null)) return null;
  return toTenths(hours.reduce<number>((sum, one) => sum + (one ?? 0), 0) / 5);
}

const toTenths = (hours: number) => Math.round(hours * 10) / 10;

function weekOf(monday: string, agreements: readonly Agreed[], sessions: readonly CountedSession[]): AttendanceWeek {
  const sunday = Temporal.PlainDate.from(monday).add({ days: 6 }).toString();
  const inWeek = sessions.filter((session) => session.on >= monday && session.on <= sunday && asksToCome(session));
  const attended = inWeek.filter(({ attendance }) => attendance === 'attended' || attendance === 'late');
  return {
    weekOn: monday,
    agreedHours: agreedInWeek(agreements, monday),
    attendedHours: toTenths(attended.reduce((sum, session) => sum + (session.minutes ?? 0), 0) / 60),
    missed: missedKinds.flatMap((kind) => {
      const times = inWeek.filter(({ attendance }) => attendance === kind).length;
      return times > 0 ? [{ attendance: kind, times }] : [];
    }),
  };
}

/**
 * The latest weeks, oldest first, the last one holding `today`: what was agreed, what became of it, and why not
 * where it did not. It judges nothing: a week below what was agreed is a fact to talk about.
 */
export function attendanceWeeks(
  agreements: readonly Agreed[], sessions: readonly CountedSession[], today: string, count: number,
): AttendanceWeek[] {
  const thisMonday = Temporal.PlainDate.from(mondayOf(today));
  return Array.from({ length: count }, (_, back) => thisMonday.subtract({ weeks: count - 1 - back }).toString())
    .map((monday) => weekOf(monday, agreements, sessions));
}
