import { z } from 'zod';
import { recordKinds } from './consents.ts';
import { defineRoute } from './route.ts';
import { Id, Instant } from './words.ts';

const recordKind = z.enum(recordKinds);

/** The texts of records that may be changed after they were first saved. What is not here is written once. */
export const correctedFields = ['note', 'findings', 'needs', 'words', 'tasks', 'adaptation', 'title'] as const;
export const CorrectedField = z.enum(correctedFields);
export type CorrectedField = z.infer<typeof CorrectedField>;

/** One text of one record as it stood until someone changed it. */
export const Correction = z.object({
  id: Id, recordKind, recordId: Id,
  field: CorrectedField,
  earlier: z.string(),
  /** Null for a slip that the writer mended at once. */
  reason: z.string().nullable(),
  correctedByName: z.string(),
  correctedAt: Instant,
});
export type Correction = z.infer<typeof Correction>;

/** What the person says of a record, in her own words, beside it. */
export const DifferingView = z.object({
  /** Of the latest saying: a new one replaces it by this id. */
  id: Id, recordKind, recordId: Id,
  /** Null once she has taken it back; then what she said before is not shown either. */
  words: z.string().nullable(),
  saidAt: Instant,
  /** What she said before, earliest first. */
  earlier: z.array(z.object({ words: z.string(), saidAt: Instant })),
});
export type DifferingView = z.infer<typeof DifferingView>;

export const SayDifferingViewBody = z.object({
  recordKind, recordId: Id,
  words: z.string().trim().min(1).max(4000),
  /** The saying that this one replaces; null where it is the first. */
  replacesId: Id.nullable().default(null),
});
export type SayDifferingViewBody = z.infer<typeof SayDifferingViewBody>;

const tag = 'corrections';
const inCase = z.object({ caseId: Id });

const record = { recordKind: 'session' as const, recordId: '0198f4a0-0000-7000-8000-000000000003' };
const exampleCorrection: Correction = {
  id: '0198f4a0-0000-7000-8000-000000000021', ...record, field: 'note', earlier: 'Vilma vill arbeta heltid genast.',
  reason: 'Hon sa halvtid till att börja med.', correctedByName: 'Karin Coachberg', correctedAt: '2026-03-18T08:10:00.000Z',
};
const exampleView: DifferingView = {
  id: '0198f4a0-0000-7000-8000-000000000022', ...record, words: 'Jag sa att jag vill prova, inte att jag är säker.',
  saidAt: '2026-03-19T17:40:00.000Z', earlier: [],
};

export const correctionsRoutes = {
  listCorrections: defineRoute({
    method: 'GET', path: '/cases/:caseId/corrections', tag, access: 'correction.read',
    summary: 'Lists what stood before in the records of a case, and what the person says of them',
    params: inCase, response: z.object({ corrections: z.array(Correction), differingViews: z.array(DifferingView) }), status: 200, errors: [],
    example: { response: { corrections: [exampleCorrection], differingViews: [exampleView] } },
  }),
  sayDifferingView: defineRoute({
    method: 'POST', path: '/cases/:caseId/differing-views', tag, access: 'differing-view.say',
    summary: 'Puts the person\'s own view beside a record, or says it anew',
    params: inCase, body: SayDifferingViewBody, response: DifferingView, status: 201, errors: ['stale-version'],
    example: { body: { ...record, words: 'Jag sa att jag vill prova, inte att jag är säker.' }, response: exampleView },
  }),
  takeBackDifferingView: defineRoute({
    method: 'DELETE', path: '/cases/:caseId/differing-views/:viewId', tag, access: 'differing-view.say',
    summary: 'Takes back what the person said of a record; that she had said something stays to be seen',
    params: inCase.extend({ viewId: Id }), status: 204, errors: ['stale-version'],
  }),
} as const;
