import { z } from 'zod';
import { idTailOf } from './case-code.ts';
import { Standing } from './law.ts';
import { readPersonalNumber } from './personal-number.ts';
import { BothLanguages, Key } from './programme-basis.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant, Words } from './words.ts';

/** A reason from a list, as `law/emergency-reasons.yaml` and `law/conflict-reasons.yaml` have them. */
export const ListedReason = z.strictObject({
  key: Key,
  name: BothLanguages,
  about: BothLanguages,
  statute: z.string().min(3),
  standing: Standing,
  source: z.string().min(3),
  checkedOn: Day,
});
export type ListedReason = z.infer<typeof ListedReason>;
export const ListedReasons = z.array(ListedReason).min(1);

export const EmergencyFinding = z.enum(['justified', 'not-justified']);
export type EmergencyFinding = z.infer<typeof EmergencyFinding>;

export const EmergencyReview = z.object({
  at: Instant,
  byName: z.string(),
  finding: EmergencyFinding,
  /** Null for the person, who is told the finding. */
  words: z.string().nullable(),
  measures: z.string().nullable(),
});

/** A case that someone opened in an emergency; the database ends it after three hours. */
export const EmergencyOpening = z.object({
  id: Id,
  caseId: Id,
  caseCode: z.string(),
  /** Null where the reader may not see who the person is. */
  personName: z.string().nullable(),
  staffName: z.string(),
  staffTitle: z.string(),
  agencyName: z.string(),
  reasonName: Words,
  /** Why, in the opener's own words; null for the person. */
  words: z.string().nullable(),
  openedAt: Instant,
  untilAt: Instant,
  /** Ended before its time, by the opener or by the review. */
  endedAt: Instant.nullable(),
  isRunning: z.boolean(),
  isMine: z.boolean(),
  mayReview: z.boolean(),
  /** Null: not reviewed yet, which it has to be. */
  review: EmergencyReview.nullable(),
});
export type EmergencyOpening = z.infer<typeof EmergencyOpening>;

/** Whether a text can be a case code or a personal number at all. The century is of no account here. */
const isSomeone = (text: string) => idTailOf(text) !== null || readPersonalNumber(text, '2100-01-01') !== null;

export const OpenInEmergencyBody = z.object({
  /** The personal number or the case code, whole: there is no search. */
  person: z.string().trim().max(20).refine(isSomeone, 'not-a-person-or-code'),
  reasonKey: Key,
  words: z.string().trim().min(15).max(1000),
});
export type OpenInEmergencyBody = z.infer<typeof OpenInEmergencyBody>;

export const ReviewEmergencyBody = z.object({
  finding: EmergencyFinding,
  words: z.string().trim().min(10).max(2000),
  /** What is done now. */
  measures: z.string().trim().min(3).max(2000),
});
export type ReviewEmergencyBody = z.infer<typeof ReviewEmergencyBody>;

const tag = 'consents';
const inCase = z.object({ caseId: Id });
const ofOpening = z.object({ openingId: Id });
const caseId = '0198f4a0-0000-7000-8000-0000a1b2c3d4';

const exampleReason: ListedReason = {
  key: 'danger-to-life', name: { sv: 'Fara för någons liv eller hälsa', en: 'Danger to someone\'s life or health' },
  about: { sv: 'Du behöver veta något nu för att skydda personen.', en: 'You need to know something now to protect the person.' },
  statute: 'BrB (1962:700) 24 kap. 4 §', standing: { state: 'verified' }, source: 'BrB (1962:700) 24 kap. 4 §', checkedOn: '2026-11-22',
};
const exampleOpening: EmergencyOpening = {
  id: '0198f4a0-0000-7000-8000-000000000021', caseId, caseCode: 'A1B2-C3D4', personName: 'Vilma Testgren', staffName: 'Olle Jourman', staffTitle: 'Coach',
  agencyName: 'Granviks kommun', reasonName: exampleReason.name, words: 'Vilma ringde jouren och sa att hon inte orkar mer.',
  openedAt: '2026-11-20T18:02:00.000Z', untilAt: '2026-11-20T21:02:00.000Z', endedAt: null, isRunning: true, isMine: false, mayReview: true, review: null,
};
const exampleReview: ReviewEmergencyBody = { finding: 'justified', words: 'Olle behövde veta vem som kunde följa med till akuten.', measures: 'Pratat med Olle och Vilma.' };
const reviewed: EmergencyOpening = {
  ...exampleOpening, isRunning: false, mayReview: false, endedAt: '2026-11-20T18:40:00.000Z', review: { at: '2026-11-21T08:00:00.000Z', byName: 'Lena Ledarsson', ...exampleReview },
};
const listed = z.object({ items: z.array(EmergencyOpening), reasons: z.array(ListedReason), total: z.number().int() });

export const emergencyOpeningsRoutes = {
  listEmergencyOpenings: defineRoute({
    method: 'GET', path: '/emergency-openings', tag, access: 'emergency.list',
    summary: 'Lists the openings in an emergency that the reader made or may know of, those to be reviewed first, and the reasons there are',
    response: listed, status: 200, errors: [], example: { response: { items: [exampleOpening], reasons: [exampleReason], total: 1 } },
  }),
  listCaseEmergencies: defineRoute({
    method: 'GET', path: '/cases/:caseId/emergency-openings', tag, access: 'emergency.read',
    summary: 'Lists the openings of one case in an emergency, the latest first',
    params: inCase, response: z.object({ items: z.array(EmergencyOpening), total: z.number().int() }), status: 200, errors: [],
    example: { response: { items: [exampleOpening], total: 1 } },
  }),
  openInEmergency: defineRoute({
    method: 'POST', path: '/emergency-openings', tag, access: 'emergency.open', stepUp: true, perMinute: 20,
    summary: 'Opens the cases of one person in an emergency for three hours; whoever cannot be opened is answered as one who does not exist',
    body: OpenInEmergencyBody, response: z.object({ items: z.array(EmergencyOpening), total: z.number().int() }), status: 201, errors: ['not-found', 'seen-already'],
    example: {
      body: { person: 'A1B2-C3D4', reasonKey: 'danger-to-life', words: 'Vilma ringde jouren och sa att hon inte orkar mer.' },
      response: { items: [{ ...exampleOpening, isMine: true, mayReview: false }], total: 1 },
    },
  }),
  endEmergency: defineRoute({
    method: 'POST', path: '/emergency-openings/:openingId/end', tag, access: 'emergency.open',
    summary: 'Ends one\'s own opening before its time', params: ofOpening, status: 204, errors: [],
  }),
  reviewEmergency: defineRoute({
    method: 'POST', path: '/emergency-openings/:openingId/review', tag, access: 'emergency.review',
    summary: 'Writes what a review of an opening found; never by the one who opened. An opening that still runs is ended',
    params: ofOpening, body: ReviewEmergencyBody, response: EmergencyOpening, status: 201, errors: ['own-opening', 'reviewed-already'],
    example: { body: exampleReview, response: reviewed },
  }),
} as const;
