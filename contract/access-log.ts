import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Day, Id, Instant } from './words.ts';

/** What someone read or did, in the few kinds that a person can tell apart. */
export const lookKinds = [
  'emergency', 'identity', 'personal-number', 'contact', 'contact-write', 'case', 'case-write', 'referral-write', 'notes', 'notes-write', 'assessment',
  'assessment-write', 'plan', 'plan-write', 'measurements', 'measurements-write', 'placement', 'placement-write', 'employer-sheet',
  'timeline', 'corrections', 'consents', 'consents-write', 'shared', 'filed', 'ground-write', 'team-write', 'invited', 'block-write',
  'protection', 'extract', 'log', 'day', 'list', 'other',
] as const;
export const LookKind = z.enum(lookKinds);
export type LookKind = z.infer<typeof LookKind>;

/** Why someone could, as far as the log says it. */
export const LookReason = z.enum(['lead-coach', 'on-team', 'leads-programme', 'referred-by-me', 'own-records', 'emergency']);
export type LookReason = z.infer<typeof LookReason>;

/** One person's looks on one day. */
export const Reader = z.object({
  /** Null for the operator of Samsteg. */
  staffId: Id.nullable(),
  name: z.string().nullable(),
  title: z.string().nullable(),
  agencyName: z.string().nullable(),
  unitName: z.string().nullable(),
  /** Something was opened in an emergency. */
  emergency: z.boolean(),
  looks: z.array(LookKind).min(1),
  reasons: z.array(LookReason),
  firstAt: Instant,
  lastAt: Instant,
});
export type Reader = z.infer<typeof Reader>;

export const AccessLogDay = z.object({ day: Day, readers: z.array(Reader).min(1) });
export type AccessLogDay = z.infer<typeof AccessLogDay>;

const LogQuery = z.object({
  /** Only days before this one: to page back in time. */
  before: Day.optional(),
});

/** Days with looks, the latest first, and whether there are earlier ones. */
const LogDays = z.object({ days: z.array(AccessLogDay), earlier: z.boolean() });

const tag = 'access-log';
const exampleDays: AccessLogDay[] = [{
  day: '2026-11-20',
  readers: [{
    staffId: '0198f4a0-0000-7000-8000-000000000011', name: 'Karin Coachberg', title: 'Coach', agencyName: 'Granviks kommun', unitName: 'Arbetsmarknadsenheten',
    emergency: false, looks: ['notes', 'plan', 'list'], reasons: ['on-team'], firstAt: '2026-11-20T08:02:11Z', lastAt: '2026-11-20T14:40:52Z',
  }],
}];

export const accessLogRoutes = {
  readMyLog: defineRoute({
    method: 'GET', path: '/my-access-log', tag, access: 'my-access-log.read',
    summary: 'Shows the participant who has read or written about them, by day, and why they could',
    query: LogQuery, status: 200, errors: [],
    response: LogDays.extend({
      /** The agencies that answer for their cases: whom to ask when something looks wrong. */
      askAgencies: z.array(z.string()),
    }),
    example: { response: { days: exampleDays, earlier: true, askAgencies: ['Granviks kommun'] } },
  }),
  readCaseLog: defineRoute({
    method: 'GET', path: '/cases/:caseId/access-log', tag, access: 'access-log.read',
    summary: 'Shows the one who leads a case who of their own agency has read or written in it, and whoever opened it in an emergency',
    params: z.object({ caseId: Id }), query: LogQuery, status: 200, errors: [], response: LogDays,
    example: { response: { days: exampleDays, earlier: false } },
  }),
} as const;
