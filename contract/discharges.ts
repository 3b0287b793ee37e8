import { z } from 'zod';
import { IncomeSource } from './programme-criteria.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Version, type Words } from './words.ts';

/**
 * Why a person leaves a programme: our own list, drawn up from what coordinated programmes count by.
 * `followUp` is false where there is nobody to ask six months later.
 */
export const dischargeReasons = {
  'work-without-support': { label: { sv: 'Arbete utan stöd', en: 'Work without support' }, followUp: true },
  'work-with-support': { label: { sv: 'Arbete med stöd', en: 'Work with support' }, followUp: true },
  'own-business': { label: { sv: 'Eget företag', en: 'Own business' }, followUp: true },
  studies: { label: { sv: 'Studier', en: 'Studies' }, followUp: true },
  'employment-service-measure': { label: { sv: 'Insats hos Arbetsförmedlingen', en: 'Measure at the employment service' }, followUp: true },
  'other-coordinated-measure': { label: { sv: 'Annan samordnad insats', en: 'Another coordinated measure' }, followUp: true },
  'continued-care': { label: { sv: 'Fortsatt vård eller rehabilitering', en: 'Continued care or rehabilitation' }, followUp: true },
  'sickness-compensation': { label: { sv: 'Sjukersättning', en: 'Sickness compensation' }, followUp: true },
  moved: { label: { sv: 'Flyttat', en: 'Moved away' }, followUp: true },
  'too-ill': { label: { sv: 'För sjuk just nu', en: 'Too ill at present' }, followUp: true },
  'own-choice': { label: { sv: 'Avslutade själv', en: 'Ended by own choice' }, followUp: true },
  'consent-withdrawn': { label: { sv: 'Tog tillbaka samtycket', en: 'Withdrew the consent' }, followUp: false },
  'lost-contact': { label: { sv: 'Ingen kontakt', en: 'Lost contact' }, followUp: true },
  deceased: { label: { sv: 'Avliden', en: 'Deceased' }, followUp: false },
  'registered-by-mistake': { label: { sv: 'Registrerad av misstag', en: 'Registered by mistake' }, followUp: false },
} as const satisfies Record<string, { label: Words; followUp: boolean }>;
export type DischargeReason = keyof typeof dischargeReasons;
export const dischargeReasonKeys = Object.keys(dischargeReasons) as [DischargeReason, ...DischargeReason[]];

/** Whether a case that ended for this reason is followed up. An unknown reason is: nobody disappears. */
export function isFollowedUp(reason: string): boolean {
  return reason in dischargeReasons ? dischargeReasons[reason as DischargeReason].followUp : true;
}

export const dischargeOutcomes = ['work', 'studies', 'closer-to-work', 'unchanged', 'further-away', 'unknown'] as const;

/** What a person mainly does when she is followed up. */
export const occupations = ['work', 'studies', 'work-and-studies', 'placement', 'seeking-work', 'sick', 'parental-leave', 'pension', 'other', 'unknown'] as const;

/** One source of income and how much of the whole it is. */
export const Income = z.object({ source: IncomeSource, percent: z.number().int().min(0).max(100) });
export type Income = z.infer<typeof Income>;
/** Every source once; together they may be less than the whole, never more. */
const Incomes = z.array(Income).max(18)
  .refine((incomes) => new Set(incomes.map(({ source }) => source)).size === incomes.length, 'income-twice')
  .refine((incomes) => incomes.reduce((sum, { percent }) => sum + percent, 0) <= 100, 'over-hundred-percent');

export const DischargeBody = z.object({
  reason: z.enum(dischargeReasonKeys),
  outcome: z.enum(dischargeOutcomes),
  incomeBefore: Incomes,
  incomeAfter: Incomes,
  /** What support goes on, and with whom. */
  supportAfter: z.string().trim().min(3).max(2000),
  summary: z.string().trim().min(3).max(4000),
  version: Version,
});
export type DischargeBody = z.infer<typeof DischargeBody>;

export const ReopenBody = z.object({ reason: z.string().trim().min(3).max(1000), version: Version });

export const FollowUpDone = z.object({
  result: z.literal('done'), occupation: z.enum(occupations), income: Incomes, note: z.string().trim().max(4000).default(''), version: Version,
});
export const FollowUpGivenUp = z.object({ result: z.literal('given-up'), reason: z.string().trim().min(3).max(1000), version: Version });
/** What came of the follow-up: done, or given up with the reason. */
export const FollowUpBody = z.discriminatedUnion('result', [FollowUpDone, FollowUpGivenUp]);
export type FollowUpBody = z.infer<typeof FollowUpBody>;

/** The end of a case and what came after. */
export const FollowUp = z.object({
  /** `none` while nobody is discharged; `not-applicable` where there is nobody to ask. */
  state: z.enum(['none', 'awaited', 'done', 'given-up', 'not-applicable']),
  /** Null when the programme has no follow-up, or none is awaited. */
  dueOn: Day.nullable(),
  discharge: z.object({
    on: Day, reason: z.enum(dischargeReasonKeys), outcome: z.enum(dischargeOutcomes), supportAfter: z.string(), summary: z.string(), byName: z.string(),
  }).nullable(),
  income: z.object({ before: z.array(Income), after: z.array(Income), followUp: z.array(Income) }),
  followUp: z.object({
    on: Day, occupation: z.enum(occupations).nullable(), note: z.string(), givenUpReason: z.string().nullable(), byName: z.string(),
  }).nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

const tag = 'cases';
const inCase = z.object({ caseId: Id });

export const dischargeRoutes = {
  discharge: defineRoute({
    method: 'POST', path: '/cases/:caseId/discharge', tag, access: 'case.discharge',
    summary: 'Ends a person\'s time in the programme, with income before and after and what support goes on',
    params: inCase, body: DischargeBody, status: 204, errors: ['case-not-admitted', 'case-closed', 'stale-version'],
    example: {
      body: {
        reason: 'work-with-support', outcome: 'work', incomeBefore: [{ source: 'income-support', percent: 100 }],
        incomeAfter: [{ source: 'subsidised-wage', percent: 75 }, { source: 'income-support', percent: 25 }],
        supportAfter: 'Coachen hör av sig en gång i månaden det första halvåret.', summary: 'Började på lager med lönebidrag.', version: 7,
      },
    },
  }),
  reopen: defineRoute({
    method: 'POST', path: '/cases/:caseId/reopen', tag, access: 'case.discharge',
    summary: 'Opens a case again, with the reason; the discharge is kept',
    params: inCase, body: ReopenBody, status: 204, errors: ['not-discharged', 'already-in-programme', 'stale-version'],
    example: { body: { reason: 'Anställningen upphörde, och personen vill fortsätta.', version: 8 } },
  }),
  readFollowUp: defineRoute({
    method: 'GET', path: '/cases/:caseId/follow-up', tag, access: 'case.read',
    summary: 'Shows the discharge and what the follow-up found, or when it is due',
    params: inCase, response: FollowUp, status: 200, errors: [],
    example: {
      response: {
        state: 'awaited', dueOn: '2027-05-24',
        discharge: {
          on: '2026-11-24', reason: 'work-with-support', outcome: 'work', supportAfter: 'Coachen hör av sig en gång i månaden.',
          summary: 'Började på lager med lönebidrag.', byName: 'Karin Coachberg',
        },
        income: { before: [{ source: 'income-support', percent: 100 }], after: [{ source: 'subsidised-wage', percent: 75 }], followUp: [] }, followUp: null,
      },
    },
  }),
  followUp: defineRoute({
    method: 'POST', path: '/cases/:caseId/follow-up', tag, access: 'case.follow-up',
    summary: 'Records the follow-up after discharge, or gives it up with the reason; the case closes',
    params: inCase, body: FollowUpBody, status: 204, errors: ['not-discharged', 'stale-version'],
    example: { body: { result: 'done', occupation: 'work', income: [{ source: 'wage', percent: 100 }], note: 'Trivs och har fått fast tjänst.', version: 8 } },
  }),
} as const;
