import { z } from 'zod';
import { Email, Phone, Sex } from './participants.ts';
import { Need, ProtectionKind } from './protection.ts';
import { PersonalNumber } from './personal-number.ts';
import { Key } from './programme-basis.ts';
import { CriterionAnswer, CriterionCheck, CriterionOutcome } from './programme-criteria.ts';
import { PhaseKey } from './programme-model.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Language, Version, Words } from './words.ts';

/** Who it is about. A number tells the birth date; without one it may be given by itself, or not at all. */
const person = {
  givenName: z.string().trim().min(1).max(80),
  familyName: z.string().trim().min(1).max(80),
  personalNumber: PersonalNumber.optional(),
  birthDate: Day.optional(),
  sex: Sex.optional(),
  municipality: z.string().trim().max(80).default(''),
  phone: Phone.default(''),
  email: Email.default(''),
  language: Language.default('sv'),
  programmeId: Id,
  reason: z.string().trim().min(3).max(4000),
  /** Answers to the questions of the programme's criteria, by the criterion's key. */
  answers: z.record(Key, CriterionAnswer).default({}),
};

/** A referral by staff. Nobody is referred without knowing of it and wanting it. */
export const ReferralBody = z.object({
  ...person,
  /** The person has protected personal details: only the sender and one named receiver may know of the case. */
  protection: z.object({
    kind: ProtectionKind,
    /** A team leader of the programme's owner. */
    receiverId: Id,
    contactNeed: Need,
  }).optional(),
  /** What the person said yes to; when the agency is not the programme's owner, it is kept as consents. */
  consent: z.object({
    toReferral: z.boolean().refine((agreed) => agreed, 'agreement-needed'),
    /** That the one who refers is told how it goes. */
    toFeedback: z.boolean(),
    howGiven: z.enum(['written', 'oral', 'digital']),
  }),
});
export type ReferralBody = z.infer<typeof ReferralBody>;

/** A referral by the person herself, without signing in. */
export const SelfReferralFields = z.object(person);
/** There must be a way to answer her. */
export function canBeReached({ phone, email }: { phone: string; email: string }): boolean {
  return phone !== '' || email !== '';
}
export const cannotBeReached = { message: 'phone-or-email', path: ['phone'] };
export const SelfReferralBody = SelfReferralFields.refine(canBeReached, cannotBeReached);
export type SelfReferralBody = z.infer<typeof SelfReferralBody>;

/** What one who refers gets in return. It is the same whether the person was known before or not. */
export const Receipt = z.object({
  receivedOn: Day,
  programmeName: Words,
  /** Null where the programme does not say. */
  decisionWithinDays: z.number().int().nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

/** A criterion of the programme, how it stands for this person and why, in words to be put together by the page. */
export const ReferralCheck = CriterionCheck.extend({
  label: Words,
  /** The labels of the circumstances that were chosen. */
  chosen: z.array(Words),
});
export type ReferralCheck = z.infer<typeof ReferralCheck>;

export const decisions = ['admit', 'wait', 'decline'] as const;

export const Decision = z.object({
  decision: z.enum(decisions),
  reason: z.string(),
  offeredInstead: z.string().nullable(),
  decidedOn: Day,
  decidedByName: z.string(),
});

export type Decision = z.infer<typeof Decision>;

/** The referral of a case, its criteria and its decisions, the latest first. */
export const Referral = z.object({
  referredOn: Day,
  /** Null when the person asked herself. */
  fromAgencyName: z.string().nullable(),
  referredByName: z.string().nullable(),
  reason: z.string(),
  /** How to reach the person, as it was said then. */
  reachAt: z.string().nullable(),
  checks: z.array(ReferralCheck),
  together: CriterionOutcome,
  decideBy: Day.nullable(),
  decisions: z.array(Decision),
  /** Another way through the same programme that the person is on already. */
  otherCaseId: Id.nullable(),
});
export type Referral = z.infer<typeof Referral>;

/** What was decided. A decline says what is offered instead, so that nobody disappears. */
export const DecisionBody = z.object({
  decision: z.enum(decisions),
  reason: z.string().trim().min(3).max(2000),
  offeredInstead: z.string().trim().max(2000).default(''),
  /** Only when admitting: who leads the work, of the responsible agency. */
  leadCoachId: Id.optional(),
  /** Only when admitting: where on the way it begins; the programme's first phase after the referral unless given. */
  phase: PhaseKey.optional(),
  version: Version,
}).refine(({ decision, offeredInstead }) => decision !== 'decline' || offeredInstead.length >= 3, { message: 'offer-needed', path: ['offeredInstead'] });
export type DecisionBody = z.infer<typeof DecisionBody>;

const tag = 'cases';
const inCase = z.object({ caseId: Id });
const receipt = { receivedOn: '2026-11-24', programmeName: { sv: 'Steget', en: 'Steget' }, decisionWithinDays: 14 };
const examplePerson = {
  givenName: 'Vilma', familyName: 'Testgren', birthDate: '1994-05-17', municipality: 'Granvik', phone: '070-174 06 05',
  programmeId: '01990000-0000-7000-8000-000000000201', reason: 'Vill tillbaka till arbete och behöver stöd från flera håll.',
  answers: { 'one-of-the-five-groups': ['anxiety-or-depression'] },
};

export const referralRoutes = {
  refer: defineRoute({
    method: 'POST', path: '/referrals', tag, access: 'case.refer', summary: 'Refers a person to a programme that the agency is party to',
    body: ReferralBody, response: Receipt.extend({ caseId: Id }), status: 201, errors: ['not-a-party', 'not-found', 'cannot-be-named'],
    example: {
      body: { ...examplePerson, consent: { toReferral: true, toFeedback: true, howGiven: 'oral' } },
      response: { ...receipt, caseId: '01990000-0000-7000-8000-000000000301' },
    },
  }),
  referOneself: defineRoute({
    method: 'POST', path: '/self-referrals', tag, access: 'case.refer-self', perMinute: 10,
    summary: 'Takes a person\'s own referral; the answer says nothing of what was known before',
    body: SelfReferralBody, response: Receipt, status: 201, errors: ['not-found', 'signed-in-already', 'too-many-requests'], example: { body: examplePerson, response: receipt },
  }),
  readReferral: defineRoute({
    method: 'GET', path: '/cases/:caseId/referral', tag, access: 'case.read',
    summary: 'Shows the referral with each criterion and its reason, to those who sent it and those who answer for the case',
    params: inCase, response: Referral, status: 200, errors: [],
    example: {
      response: {
        referredOn: '2026-11-24', fromAgencyName: 'Försäkringskassan', referredByName: 'Fia Kassman', reason: examplePerson.reason, reachAt: examplePerson.phone,
        checks: [{
          criterion: 'living-in-granvik', required: true, outcome: 'met', reason: 'lives-there', params: { place: 'Granvik' },
          label: { sv: 'Bor i Granvik', en: 'Lives in Granvik' }, chosen: [],
        }],
        together: 'met', decideBy: '2026-12-08', decisions: [], otherCaseId: null,
      },
    },
  }),
  decideReferral: defineRoute({
    method: 'POST', path: '/cases/:caseId/decision', tag, access: 'case.decide',
    summary: 'Admits a person, puts her on the waiting list, or declines with what is offered instead',
    params: inCase, body: DecisionBody, status: 204,
    errors: ['already-decided', 'already-in-programme', 'not-of-responsible-agency', 'phase-not-for-this', 'stale-version'],
    example: { body: { decision: 'wait', reason: 'Alla coacher har fullt till januari.', version: 1 } },
  }),
} as const;
