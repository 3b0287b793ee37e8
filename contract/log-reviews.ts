import { z } from 'zod';
import { LookKind, LookReason } from './access-log.ts';
import { Standing } from './law.ts';
import { BothLanguages } from './programme-basis.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant } from './words.ts';

/** What marks a look out: a reason to ask, never a verdict. The heaviest stand first in `law/log-review.yaml`. */
export const LogRule = z.enum([
  'emergency', 'protected-identity', 'colleague', 'same-contact', 'namesake', 'denied', 'many-people', 'not-on-team', 'after-end', 'out-of-hours',
]);
export type LogRule = z.infer<typeof LogRule>;

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** What `law/log-review.yaml` says. */
export const LogReviewSettings = z.strictObject({
  statute: z.string().min(3),
  standing: Standing,
  source: z.string().min(3),
  checkedOn: Day,
  /** So many days after one review is signed the next one is due. */
  everyDays: z.number().int().positive(),
  /** The longest period of one review. */
  longestDays: z.number().int().positive(),
  sample: z.strictObject({ random: z.number().int().positive(), risk: z.number().int().min(0) }),
  /** In Swedish time; the last working day of the week, Monday being 1. */
  workingHours: z.strictObject({ from: ClockTime, to: ClockTime, lastWeekday: z.number().int().min(1).max(7) }),
  manyPeople: z.strictObject({ people: z.number().int().min(2), withinMinutes: z.number().int().positive() }),
  rules: z.array(z.strictObject({ key: LogRule, weight: z.number().int().positive(), name: BothLanguages, about: BothLanguages }))
    .refine((rules) => new Set(rules.map(({ key }) => key)).size === LogRule.options.length && rules.length === LogRule.options.length, 'each rule once'),
});
export type LogReviewSettings = z.infer<typeof LogReviewSettings>;

/** What the reviewer came to: in order; the one who read is to be asked; should not have been read. */
export const LogFinding = z.enum(['allowed', 'to-ask', 'not-allowed']);
export type LogFinding = z.infer<typeof LogFinding>;

/** What one member of staff did in one case on one day. The person is told by the case's code alone. */
export const LogReviewItem = z.object({
  id: Id,
  staffName: z.string(),
  staffTitle: z.string(),
  day: Day,
  firstAt: Instant,
  lastAt: Instant,
  caseCode: z.string(),
  /** Null where the reader may not open the case. */
  caseId: Id.nullable(),
  looks: z.array(LookKind),
  reasons: z.array(LookReason),
  /** How many entries of the log it is, and how many of them were denied. */
  entries: z.number().int(),
  denied: z.number().int(),
  rules: z.array(LogRule),
  drawnAs: z.enum(['risk', 'random']),
  /** Null: not looked at yet. */
  finding: LogFinding.nullable(),
  words: z.string(),
  /** What was done about it. */
  measures: z.string(),
});
export type LogReviewItem = z.infer<typeof LogReviewItem>;

export const LogReviewSummary = z.object({
  id: Id,
  from: Day,
  to: Day,
  reviewerName: z.string(),
  /** Drawn by the reader, who alone writes findings in it and signs it. */
  isMine: z.boolean(),
  drawnAt: Instant,
  /** The same number draws the same looks again. */
  seed: z.number().int(),
  /** Looks in the period, and how many of them had a mark. */
  looks: z.number().int(),
  looksMarked: z.number().int(),
  items: z.number().int(),
  found: z.number().int(),
  remarked: z.number().int(),
  signedAt: Instant.nullable(),
});
export type LogReviewSummary = z.infer<typeof LogReviewSummary>;

export const LogReview = LogReviewSummary.extend({
  /** What each mark is called. */
  marks: z.array(z.object({ key: LogRule, name: BothLanguages })),
  /** Without those about the reader. */
  sample: z.array(LogReviewItem),
  hidden: z.number().int(),
  conclusion: z.string(),
  /** Whether all still is as it was signed and as the log says; null before it is signed, or where some is hidden from the reader. */
  isIntact: z.boolean().nullable(),
});
export type LogReview = z.infer<typeof LogReview>;

/** Over the signed reviews of the agency. */
export const LogReviewStatistics = z.object({
  reviews: z.number().int(),
  items: z.number().int(),
  remarked: z.number().int(),
  byRule: z.array(z.object({ rule: LogRule, items: z.number().int(), remarked: z.number().int() })),
});
export type LogReviewStatistics = z.infer<typeof LogReviewStatistics>;

/** When the next review is to be signed. */
export const LogReviewDuty = z.object({ dueOn: Day, isLate: z.boolean(), lastSignedAt: Instant.nullable(), unsigned: z.number().int() });
export type LogReviewDuty = z.infer<typeof LogReviewDuty>;

export const DrawLogReviewBody = z.object({
  from: Day,
  to: Day,
  randomSize: z.number().int().min(1).max(100),
  riskSize: z.number().int().min(0).max(100),
});
export type DrawLogReviewBody = z.infer<typeof DrawLogReviewBody>;

export const FindInLogReviewBody = z.object({
  finding: LogFinding,
  words: z.string().trim().max(2000).default(''),
  measures: z.string().trim().max(2000).default(''),
}).refine(({ finding, words }) => finding === 'allowed' || words.length >= 3, { path: ['words'], error: 'required' })
  .refine(({ finding, measures }) => finding === 'allowed' || measures.length >= 3, { path: ['measures'], error: 'required' });
export type FindInLogReviewBody = z.infer<typeof FindInLogReviewBody>;

export const SignLogReviewBody = z.object({ conclusion: z.string().trim().min(3).max(4000) });
export type SignLogReviewBody = z.infer<typeof SignLogReviewBody>;

const tag = 'access-log';
const ofReview = z.object({ reviewId: Id });
const caseId = '0198f4a0-0000-7000-8000-0000a1b2c3d4';
const exampleItem: LogReviewItem = {
  id: '0198f4a0-0000-7000-8000-000000000032', staffName: 'Olle Jourman', staffTitle: 'Coach', day: '2026-11-18', firstAt: '2026-11-18T20:12:00Z',
  lastAt: '2026-11-18T20:14:00Z', caseCode: 'A1B2-C3D4', caseId, looks: ['notes', 'plan'], reasons: ['leads-programme'], entries: 3, denied: 0,
  rules: ['namesake', 'not-on-team', 'out-of-hours'], drawnAs: 'risk', finding: 'to-ask', words: 'Samma efternamn, och inte i teamet.',
  measures: 'Frågat Olle den 21 november.',
};
const exampleSummary: LogReviewSummary = {
  id: '0198f4a0-0000-7000-8000-000000000031', from: '2026-10-22', to: '2026-11-21', reviewerName: 'Lena Ledarsson', isMine: true, drawnAt: '2026-11-21T09:00:00Z',
  seed: 481516234, looks: 412, looksMarked: 37, items: 1, found: 1, remarked: 1, signedAt: null,
};
const exampleReview: LogReview = {
  ...exampleSummary, marks: [{ key: 'namesake', name: { sv: 'Samma efternamn', en: 'Same family name' } }], sample: [exampleItem], hidden: 0, conclusion: '', isIntact: null,
};
const exampleDuty: LogReviewDuty = { dueOn: '2026-11-21', isLate: false, lastSignedAt: '2026-10-21T09:00:00Z', unsigned: 1 };
const exampleSettings: LogReviewSettings = {
  statute: 'HSLF-FS 2016:40 4 kap. 9 §', standing: { state: 'unverified' }, source: 'HSLF-FS 2016:40 4 kap. 9 §', checkedOn: '2026-11-22',
  everyDays: 31, longestDays: 92, sample: { random: 10, risk: 15 }, workingHours: { from: '07:00', to: '19:00', lastWeekday: 5 },
  manyPeople: { people: 12, withinMinutes: 60 },
  rules: LogRule.options.map((key, index) => ({ key, weight: 10 - index, name: { sv: key, en: key }, about: { sv: key, en: key } })),
};
const exampleFinding: FindInLogReviewBody = { finding: 'to-ask', words: exampleItem.words, measures: exampleItem.measures };

export const logReviewsRoutes = {
  listLogReviews: defineRoute({
    method: 'GET', path: '/log-reviews', tag, access: 'log-review.read',
    summary: 'Lists the agency\'s reviews of its own log, when the next one is due, the figures over those signed, and what is looked for',
    response: z.object({
      items: z.array(LogReviewSummary), total: z.number().int(), duty: LogReviewDuty, statistics: LogReviewStatistics, settings: LogReviewSettings,
    }),
    status: 200, errors: [],
    example: {
      response: {
        items: [exampleSummary], total: 1, duty: exampleDuty, settings: exampleSettings,
        statistics: { reviews: 4, items: 96, remarked: 5, byRule: [{ rule: 'namesake', items: 7, remarked: 2 }] },
      },
    },
  }),
  readLogReviewDuty: defineRoute({
    method: 'GET', path: '/log-review-duty', tag, access: 'log-review.read',
    summary: 'Says when the agency\'s next review of its log is due', response: LogReviewDuty, status: 200, errors: [], example: { response: exampleDuty },
  }),
  drawLogReview: defineRoute({
    method: 'POST', path: '/log-reviews', tag, access: 'log-review.write', perMinute: 30,
    summary: 'Draws a sample of the looks of the agency\'s staff in a period, by chance and by marks; never the reviewer\'s own',
    body: DrawLogReviewBody, response: LogReview, status: 201, errors: ['nothing-to-review'],
    example: { body: { from: '2026-10-22', to: '2026-11-21', randomSize: 10, riskSize: 15 }, response: exampleReview },
  }),
  readLogReview: defineRoute({
    method: 'GET', path: '/log-reviews/:reviewId', tag, access: 'log-review.read',
    summary: 'Reads a review with its sample and findings; what is about the reader is left out', params: ofReview, response: LogReview, status: 200, errors: [],
    example: { response: exampleReview },
  }),
  findInLogReview: defineRoute({
    method: 'PUT', path: '/log-reviews/:reviewId/items/:itemId', tag, access: 'log-review.write',
    summary: 'Writes what the reviewer came to about one look; anew until the review is signed',
    params: ofReview.extend({ itemId: Id }), body: FindInLogReviewBody, response: LogReviewItem, status: 200, errors: ['review-signed'],
    example: { body: exampleFinding, response: exampleItem },
  }),
  signLogReview: defineRoute({
    method: 'POST', path: '/log-reviews/:reviewId/signature', tag, access: 'log-review.write', stepUp: true,
    summary: 'Signs a review in which every look has a finding; afterwards nothing in it changes',
    params: ofReview, body: SignLogReviewBody, response: LogReview, status: 201, errors: ['review-signed', 'findings-left'],
    example: {
      body: { conclusion: 'En läsning följs upp. I övrigt inget att anmärka på.' },
      response: { ...exampleReview, conclusion: 'En läsning följs upp. I övrigt inget att anmärka på.', signedAt: '2026-11-21T10:00:00Z', isIntact: true },
    },
  }),
} as const;
