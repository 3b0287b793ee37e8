import { z } from 'zod';
import { CorrectionReason, ShareWith } from './record-writes.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant, listOf, Paging, Version } from './words.ts';

/** What kind of talk or contact it is. */
export const SessionKind = z.enum(['coaching', 'call', 'meeting', 'message', 'visit']);
export type SessionKind = z.infer<typeof SessionKind>;

/** Whom it is with. Contacts with authorities and care are made for the person, with or without the person there. */
export const WithWhom = z.enum(['participant', 'authority', 'care', 'employer', 'next-of-kin', 'other']);
export type WithWhom = z.infer<typeof WithWhom>;

/** `booked` until someone says what came of it; `cancelled` is our side's, `absent-notified` the person's own word in time. */
export const Attendance = z.enum(['booked', 'attended', 'late', 'absent-notified', 'absent', 'cancelled']);
export type Attendance = z.infer<typeof Attendance>;

const writable = {
  kind: SessionKind,
  withWhom: WithWhom,
  /** Who, in words, when it is not the person: a unit or a function rather than a name. */
  withWords: z.string().trim().max(120),
  startsAt: Instant,
  /** Left out where nobody took the time. */
  minutes: z.number().int().min(1).max(1440).nullable(),
  place: z.string().trim().max(120),
  attendance: Attendance,
  note: z.string().trim().max(20_000),
  sharedWithParticipant: z.boolean(),
};

/** A talk or contact, booked or held. */
export const Session = z.object({
  id: Id,
  ...writable,
  heldById: Id,
  heldByName: z.string(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  category: z.literal('session'),
  /** Whether the one who reads may change it: staff of the agency that owns it. */
  mayChange: z.boolean(),
  version: Version,
});
export type Session = z.infer<typeof Session>;

/** Only what and when is asked for; the rest has a calm default, so that a note is quick to write. */
export const NewSession = z.object({
  ...writable,
  withWhom: WithWhom.default('participant'),
  withWords: writable.withWords.default(''),
  minutes: writable.minutes.default(null),
  place: writable.place.default(''),
  note: writable.note.default(''),
  sharedWithParticipant: z.boolean().default(true),
  shareWith: ShareWith,
});
export type NewSession = z.infer<typeof NewSession>;

export const SessionChange = z.object(writable).partial().extend({ version: Version, correctionReason: CorrectionReason, shareWith: ShareWith });
export type SessionChange = z.infer<typeof SessionChange>;

const agreed = {
  fromOn: Day,
  hoursPerWeek: z.number().min(0).max(40).multipleOf(0.5),
  daysPerWeek: z.number().int().min(0).max(5),
  words: z.string().trim().max(500),
};

/** How much the person takes part from a day on, as agreed with the person. The newest one that has begun counts. */
export const AttendanceAgreement = z.object({
  id: Id,
  ...agreed,
  agreedById: Id,
  agreedByName: z.string(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  category: z.literal('attendance'),
  mayChange: z.boolean(),
  version: Version,
});
export type AttendanceAgreement = z.infer<typeof AttendanceAgreement>;

export const NewAttendanceAgreement = z.object({ ...agreed, words: agreed.words.default(''), shareWith: ShareWith });
export type NewAttendanceAgreement = z.infer<typeof NewAttendanceAgreement>;

export const AttendanceAgreementChange = z.object({ ...agreed, version: Version, correctionReason: CorrectionReason, shareWith: ShareWith });
export type AttendanceAgreementChange = z.infer<typeof AttendanceAgreementChange>;

/** One week, Monday to Sunday, as agreed and as it became. Hours are hours of talks and meetings that one comes to. */
export const AttendanceWeek = z.object({
  /** The Monday. */
  weekOn: Day,
  /** Null before anything was agreed. */
  agreedHours: z.number().nullable(),
  attendedHours: z.number(),
  /** Hours of the week that were booked but did not come about, by why. */
  missed: z.array(z.object({ attendance: z.enum(['absent-notified', 'absent', 'cancelled']), times: z.number().int().positive() })),
});
export type AttendanceWeek = z.infer<typeof AttendanceWeek>;

/** What one agency agreed with the person, and how it went, week by week. */
export const AttendanceSummary = z.object({
  agencyId: Id,
  agencyName: z.string(),
  agreedHoursNow: z.number().nullable(),
  /** False when the reader may not see all of the agency's meetings, so that the hours may be more. */
  complete: z.boolean(),
  /** Oldest first; the last one is this week. */
  weeks: z.array(AttendanceWeek),
});
export type AttendanceSummary = z.infer<typeof AttendanceSummary>;

/** A key for notes that wait on a device for a connection; each member of staff has one of their own. */
export const NoteKey = z.object({ key: z.base64() });

const tag = 'sessions';
const inCase = z.object({ caseId: Id });

const exampleSession = {
  id: '019a8f00-0000-7000-8000-000000000101', kind: 'coaching', withWhom: 'participant', withWords: '',
  startsAt: '2026-11-24T12:00:00.000Z', minutes: 45, place: 'Biblioteket, rum 2', attendance: 'attended',
  note: 'Vilma vill prova förmiddagar i butik.', sharedWithParticipant: true,
  heldById: '019a8f00-0000-7000-8000-000000000001', heldByName: 'Karin Coachberg',
  ownerAgencyId: '019a8f00-0000-7000-8000-000000000002', ownerAgencyName: 'Granviks kommun',
  category: 'session', mayChange: true, version: 1,
};
const exampleAgreement = {
  id: '019a8f00-0000-7000-8000-000000000102', fromOn: '2026-11-02', hoursPerWeek: 6, daysPerWeek: 2, words: 'Två förmiddagar',
  agreedById: exampleSession.heldById, agreedByName: 'Karin Coachberg', ownerAgencyId: exampleSession.ownerAgencyId,
  ownerAgencyName: 'Granviks kommun', category: 'attendance', mayChange: true, version: 1,
};

export const sessionsRoutes = {
  listSessions: defineRoute({
    method: 'GET', path: '/cases/:caseId/sessions', tag, summary: 'Lists talks and contacts of a case, latest first', access: 'note.read',
    params: inCase,
    query: Paging.extend({ kind: SessionKind.optional(), withWhom: WithWhom.optional(), attendance: Attendance.optional(), from: Day.optional(), to: Day.optional() }),
    response: listOf(Session), status: 200, errors: [],
    example: { response: { items: [exampleSession], total: 1 } },
  }),
  recordSession: defineRoute({
    method: 'POST', path: '/cases/:caseId/sessions', tag, summary: 'Books a talk or contact, or writes a note of one that was held', access: 'note.write',
    params: inCase, body: NewSession, response: Session, status: 201,
    errors: ['case-not-admitted', 'case-closed', 'session-not-held-yet', 'consent-missing', 'nobody-named-there'],
    example: {
      body: { kind: 'coaching', startsAt: '2026-11-24T12:00:00.000Z', attendance: 'attended', note: 'Vilma vill prova förmiddagar i butik.' },
      response: exampleSession,
    },
  }),
  changeSession: defineRoute({
    method: 'PATCH', path: '/cases/:caseId/sessions/:sessionId', tag, summary: 'Changes a talk or contact, or says what came of a booked one', access: 'note.write',
    params: inCase.extend({ sessionId: Id }), body: SessionChange, response: Session, status: 200,
    errors: ['case-not-admitted', 'case-closed', 'session-not-held-yet', 'stale-version', 'correction-reason-missing', 'consent-missing', 'nobody-named-there'],
    example: { body: { attendance: 'late', note: 'Kom tio minuter efter, bussen stod still.', version: 1 }, response: { ...exampleSession, attendance: 'late', version: 2 } },
  }),
  readAttendance: defineRoute({
    method: 'GET', path: '/cases/:caseId/attendance', tag, summary: 'Shows what attendance is agreed and how the latest weeks became', access: 'note.read',
    params: inCase, query: z.object({ weeks: z.coerce.number().int().min(1).max(53).default(12) }),
    response: z.object({ summaries: z.array(AttendanceSummary) }), status: 200, errors: [],
    example: {
      response: {
        summaries: [{
          agencyId: exampleSession.ownerAgencyId, agencyName: 'Granviks kommun', agreedHoursNow: 6, complete: true,
          weeks: [{ weekOn: '2026-11-23', agreedHours: 6, attendedHours: 4.5, missed: [{ attendance: 'absent-notified', times: 1 }] }],
        }],
      },
    },
  }),
  listAttendanceAgreements: defineRoute({
    method: 'GET', path: '/cases/:caseId/attendance-agreements', tag, summary: 'Lists what attendance has been agreed, newest first', access: 'note.read',
    params: inCase, response: listOf(AttendanceAgreement), status: 200, errors: [],
    example: { response: { items: [exampleAgreement], total: 1 } },
  }),
  agreeAttendance: defineRoute({
    method: 'POST', path: '/cases/:caseId/attendance-agreements', tag, summary: 'Writes down the attendance agreed with the person from a day', access: 'attendance.write',
    params: inCase, body: NewAttendanceAgreement, response: AttendanceAgreement, status: 201,
    errors: ['case-not-admitted', 'case-closed', 'attendance-agreed-already', 'consent-missing', 'nobody-named-there'],
    example: { body: { fromOn: '2026-11-02', hoursPerWeek: 6, daysPerWeek: 2, words: 'Två förmiddagar' }, response: exampleAgreement },
  }),
  changeAttendanceAgreement: defineRoute({
    method: 'PATCH', path: '/cases/:caseId/attendance-agreements/:agreementId', tag, summary: 'Corrects an agreement about attendance', access: 'attendance.write',
    params: inCase.extend({ agreementId: Id }), body: AttendanceAgreementChange, response: AttendanceAgreement, status: 200,
    errors: ['case-not-admitted', 'case-closed', 'attendance-agreed-already', 'stale-version', 'correction-reason-missing', 'consent-missing', 'nobody-named-there'],
    example: { body: { fromOn: '2026-11-02', hoursPerWeek: 8, daysPerWeek: 3, words: 'Tre förmiddagar', version: 1 }, response: { ...exampleAgreement, hoursPerWeek: 8, daysPerWeek: 3, words: 'Tre förmiddagar', version: 2 } },
  }),
  readNoteKey: defineRoute({
    method: 'GET', path: '/note-key', tag, summary: 'Gives the key that locks your own notes while they wait on your device for a connection', access: 'today.read',
    response: NoteKey, status: 200, errors: [],
    example: { response: { key: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=' } },
  }),
} as const;
