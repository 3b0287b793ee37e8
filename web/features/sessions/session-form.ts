import { z } from 'zod';
import { CorrectionReason, ShareWith } from '../../../contract/record-writes.ts';
import { Attendance, SessionKind, WithWhom } from '../../../contract/sessions.ts';
import type { Session } from '../../../contract/sessions.ts';
import { Day } from '../../../contract/words.ts';
import { swedishDayOf } from '../../ui/days.ts';
import { parseTime, swedishInstant, swedishTimeOf } from './swedish-time.ts';

/** A session as one writes it: a day and a time in Sweden instead of an instant. */
export const SessionForm = z.object({
  kind: SessionKind,
  withWhom: WithWhom,
  withWords: z.string().trim().max(120).default(''),
  onDay: Day,
  atTime: z.string().refine((typed) => parseTime(typed) !== null, 'bad-time'),
  minutes: z.number().int().min(1).max(1440).nullish(),
  place: z.string().trim().max(120).default(''),
  attendance: Attendance,
  note: z.string().trim().max(20_000).default(''),
  sharedWithParticipant: z.boolean(),
  correctionReason: CorrectionReason,
  shareWith: ShareWith,
});
export type SessionForm = z.output<typeof SessionForm>;

/** A note has words; a booking or a change may do without. */
export const NoteForm = SessionForm.refine(({ note }) => note !== '', { path: ['note'], error: 'note-missing' });

/** What the API takes, of what was written. Why something was changed goes with a change alone. */
export function toSession(form: SessionForm) {
  const { onDay, atTime, minutes, correctionReason: _, ...rest } = form;
  return { ...rest, minutes: minutes ?? null, startsAt: swedishInstant(onDay, parseTime(atTime) ?? '') };
}

/** A new one: held just now, or booked without a time as yet. */
export function newSessionDefaults(mode: 'note' | 'book', now: Date) {
  const shared = { kind: 'coaching' as const, withWhom: 'participant' as const, withWords: '', place: '', note: '', sharedWithParticipant: true, correctionReason: '', shareWith: [] };
  return mode === 'book'
    ? { ...shared, onDay: '', atTime: '', minutes: 60, attendance: 'booked' as const }
    : { ...shared, onDay: swedishDayOf(now), atTime: swedishTimeOf(now).replace(':', '.'), minutes: null, attendance: 'attended' as const };
}

/** One that is there, to be changed. */
export function sessionDefaults(session: Session) {
  const start = new Date(session.startsAt);
  return {
    kind: session.kind, withWhom: session.withWhom, withWords: session.withWords, onDay: swedishDayOf(start),
    atTime: swedishTimeOf(start).replace(':', '.'), minutes: session.minutes, place: session.place, attendance: session.attendance,
    note: session.note, sharedWithParticipant: session.sharedWithParticipant, correctionReason: '', shareWith: [],
  };
}
