import { z } from 'zod';
import { informationCategories } from './access.ts';
import { ConsentScope, ShownForm } from './consent-forms.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant, listOf, Version } from './words.ts';

const inCase = z.object({ caseId: Id });
const category = z.enum(informationCategories);

/** `expired` is never stored: it is `given` after its last day. `partly-given` is `given` to less than was asked. */
export const ConsentState = z.enum(['given', 'partly-given', 'refused', 'withdrawn', 'superseded', 'expired', 'not-yet']);
export type ConsentState = z.infer<typeof ConsentState>;
export const HowGiven = z.enum(['written', 'oral', 'digital']);

/** What the person said about one way of sharing. */
export const Consent = z.object({
  id: Id,
  fromAgencyId: Id,
  fromAgencyName: z.string(),
  toAgencyId: Id,
  toAgencyName: z.string(),
  /** What the person said yes to; of a no, what was asked. */
  categories: z.array(category),
  /** What was asked about. */
  asked: z.array(category),
  purpose: z.string(),
  scope: ConsentScope,
  state: ConsentState,
  validFrom: Day,
  validTo: Day,
  howGiven: HowGiven,
  language: z.string(),
  /** Who wrote it down; null when the person did it herself. */
  recordedByName: z.string().nullable(),
  recordedAt: Instant,
  endedAt: Instant.nullable(),
  /** Who ended it; null while it stands, and when the person did. */
  endedByName: z.string().nullable(),
  /** The text that was shown; null when none was. */
  form: ShownForm.nullable(),
  /** Whether the one who reads may end it. */
  mayWithdraw: z.boolean(),
  /** Whether the one who reads may say it again for new days: a yes that ends before long, or has ended by itself. */
  mayRenew: z.boolean(),
  version: Version,
});
export type Consent = z.infer<typeof Consent>;

/** Asked, answered: yes (`given`) or no (`refused`), for one way of sharing. */
export const RecordConsentBody = z.object({
  fromAgencyId: Id,
  toAgencyId: Id,
  /** What the person said yes to; of a no, what was asked. */
  categories: z.array(category).min(1),
  /** What was asked about, where the yes is to less. */
  asked: z.array(category).min(1).optional(),
  scope: ConsentScope.default('case'),
  form: ShownForm.optional(),
  purpose: z.string().trim().min(3).max(500),
  answer: z.enum(['given', 'refused']),
  validFrom: Day,
  validTo: Day,
  howGiven: HowGiven,
  language: z.string().min(2).max(40),
});
export type RecordConsentBody = z.infer<typeof RecordConsentBody>;

/** The same yes, for new days. */
export const RenewConsentBody = z.object({
  version: Version, validTo: Day, howGiven: HowGiven, language: z.string().min(2).max(40), form: ShownForm.optional(),
});
export type RenewConsentBody = z.infer<typeof RenewConsentBody>;

/** A way of sharing that the programme proposes and nobody has asked about yet. */
export const ProposedConsent = z.object({
  fromAgencyId: Id, fromAgencyName: z.string(), toAgencyId: Id, toAgencyName: z.string(),
  categories: z.array(category), purpose: z.string(), validTo: Day,
});
export type ProposedConsent = z.infer<typeof ProposedConsent>;

/** What is kept of a record: who gave it to whom, when. */
export const Disclosure = z.object({
  id: Id, recordKind: z.string(), recordId: Id, category,
  fromAgencyName: z.string(), toAgencyId: Id, toAgencyName: z.string(),
  disclosedByName: z.string(), disclosedAt: Instant, takenBackAt: Instant.nullable(),
  /** Whether a consent keeps it open today. */
  open: z.boolean(),
  /** The receiver's word that it has entered it in its own records: there it stays, whatever is taken back. */
  filed: z.object({ byName: z.string(), at: Instant }).nullable(),
});
export type Disclosure = z.infer<typeof Disclosure>;

export const recordKinds = [
  'assessment-part', 'joint-statement', 'plan', 'session', 'attendance-agreement', 'measurement', 'routine',
  'placement', 'employer-contact', 'job',
] as const;
export type RecordKind = (typeof recordKinds)[number];

const tag = 'consents';

const municipality = { id: '0198f4a0-0000-7000-8000-000000000001', name: 'Granviks kommun' };
const insurance = { id: '0198f4a0-0000-7000-8000-000000000002', name: 'Försäkringskassan' };
const exampleWay = { fromAgencyId: municipality.id, fromAgencyName: municipality.name, toAgencyId: insurance.id, toAgencyName: insurance.name };
const exampleConsent: Consent = {
  id: '0198f4a0-0000-7000-8000-000000000004', ...exampleWay, categories: ['identity', 'plan'],
  asked: ['identity', 'plan'], scope: 'case', purpose: 'Gemensam planering mot arbete', state: 'given', validFrom: '2026-03-16', validTo: '2026-09-15', howGiven: 'written', language: 'sv', recordedByName: 'Karin Coachberg',
  recordedAt: '2026-03-16T09:20:00.000Z', endedAt: null, endedByName: null,
  form: { key: 'standard', version: 1, language: 'sv', easyRead: false }, mayWithdraw: true, mayRenew: false, version: 1,
};
const exampleDisclosure: Disclosure = {
  id: '0198f4a0-0000-7000-8000-000000000005', recordKind: 'session', recordId: '0198f4a0-0000-7000-8000-000000000003', category: 'session',
  fromAgencyName: municipality.name, toAgencyId: insurance.id, toAgencyName: insurance.name, disclosedByName: 'Karin Coachberg',
  disclosedAt: '2026-03-17T13:05:00.000Z', takenBackAt: null, open: true, filed: null,
};

export const consentsRoutes = {
  listConsents: defineRoute({
    method: 'GET', path: '/cases/:caseId/consents', tag, access: 'consent.read',
    summary: 'Lists what the person has said about sharing, with what the programme proposes to ask about',
    params: inCase,
    response: z.object({
      items: z.array(Consent), proposed: z.array(ProposedConsent),
      /** The agencies of the programme: between these one may be asked about. */
      parties: z.array(z.object({ id: Id, name: z.string() })),
      total: z.number().int(),
    }),
    status: 200, errors: [],
    example: {
      response: {
        items: [exampleConsent], total: 1, parties: [municipality, insurance],
        proposed: [{
          fromAgencyId: insurance.id, fromAgencyName: insurance.name, toAgencyId: municipality.id, toAgencyName: municipality.name,
          categories: ['identity', 'income'], purpose: 'Planera så att ersättningen håller ihop', validTo: '2026-09-16',
        }],
      },
    },
  }),
  recordConsent: defineRoute({
    method: 'POST', path: '/cases/:caseId/consents', tag, access: 'consent.record',
    summary: 'Records a yes or a no to one way of sharing; an earlier answer for the same way is superseded',
    params: inCase, body: RecordConsentBody, response: Consent, status: 201,
    errors: ['not-own-agency', 'same-agency', 'not-a-party', 'no-way-in-law', 'more-than-asked', 'form-unknown', 'identity-protected', 'nobody-named-there'],
    example: {
      body: {
        fromAgencyId: municipality.id, toAgencyId: insurance.id,
        categories: ['identity', 'plan'], purpose: 'Gemensam planering mot arbete', answer: 'given',
        validFrom: '2026-03-16', validTo: '2026-09-15', howGiven: 'written', language: 'sv',
      },
      response: exampleConsent,
    },
  }),
  withdrawConsent: defineRoute({
    method: 'POST', path: '/cases/:caseId/consents/:consentId/withdrawal', tag, access: 'consent.withdraw',
    summary: 'Ends a consent; it bites at the next read',
    params: inCase.extend({ consentId: Id }), body: z.object({ version: Version }), response: Consent, status: 201,
    errors: ['stale-version', 'consent-not-open'],
    example: {
      body: { version: 1 },
      response: { ...exampleConsent, state: 'withdrawn', endedAt: '2026-05-04T08:00:00.000Z', mayWithdraw: false, version: 2 },
    },
  }),
  renewConsent: defineRoute({
    method: 'POST', path: '/cases/:caseId/consents/:consentId/renewal', tag, access: 'consent.record',
    summary: 'Says a yes again for new days: the same agencies, kinds, purpose and scope, under the text of today',
    params: inCase.extend({ consentId: Id }), body: RenewConsentBody, response: Consent, status: 201,
    errors: ['stale-version', 'consent-not-renewable', 'not-own-agency', 'form-unknown'],
    example: {
      body: { version: 1, validTo: '2027-03-15', howGiven: 'oral', language: 'sv', form: { key: 'standard', version: 1, language: 'sv', easyRead: false } },
      response: { ...exampleConsent, validFrom: '2026-09-01', validTo: '2027-03-15', howGiven: 'oral', recordedAt: '2026-09-01T08:00:00.000Z' },
    },
  }),
  listDisclosures: defineRoute({
    method: 'GET', path: '/cases/:caseId/disclosures', tag, access: 'consent.read',
    summary: 'Lists which records one agency has given another', params: inCase,
    query: z.object({ recordId: Id.optional() }), response: listOf(Disclosure), status: 200, errors: [],
    example: { response: { items: [exampleDisclosure], total: 1 } },
  }),
  discloseRecord: defineRoute({
    method: 'POST', path: '/cases/:caseId/disclosures', tag, access: 'disclosure.make',
    summary: 'Gives one of your agency\'s records to other agencies, under consents that are valid now',
    params: inCase,
    body: z.object({ recordKind: z.enum(recordKinds), recordId: Id, toAgencyIds: z.array(Id).min(1).max(20) }),
    response: listOf(Disclosure), status: 201, errors: ['consent-missing', 'nobody-named-there'],
    example: {
      body: {
        recordKind: 'session', recordId: exampleDisclosure.recordId, toAgencyIds: [insurance.id],
      },
      response: { items: [exampleDisclosure], total: 1 },
    },
  }),
  takeBackDisclosure: defineRoute({
    method: 'DELETE', path: '/cases/:caseId/disclosures/:disclosureId', tag, access: 'disclosure.make',
    summary: 'Takes back a record that was given; what another agency has filed by then stays there',
    params: inCase.extend({ disclosureId: Id }), status: 204, errors: [],
  }),
} as const;
