import type { CaseHead } from '../../../contract/cases.ts';
import type { FilledForm, ShownForm } from '../../../contract/consent-forms.ts';
import type { Consent, Disclosure, ProposedConsent } from '../../../contract/consents.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';

const id = (number: number) => `0198c0de-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

/** Test data for the pages of this feature: one invented person, and what she has said about three agencies. */
export const caseId = id(1);
export const municipality = { id: id(2), name: 'Granviks kommun' };
export const insurance = { id: id(3), name: 'Försäkringskassan' };
export const psychiatry = { id: id(4), name: 'Vuxenpsykiatrin Granvik' };
export const recordId = id(5);
const day = { validFrom: '2026-09-01', validTo: '2027-02-28' };

export const coach: SignedInPerson = {
  kind: 'staff', id: id(6), name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: municipality.id, agencyName: municipality.name,
};
export const vilma: SignedInPerson = { kind: 'participant', id: id(7), name: 'Vilma Testgren', caseIds: [caseId] };

type Agency = typeof municipality;

export function aConsent(number: number, from: Agency, to: Agency, change: Partial<Consent> = {}): Consent {
  return {
    id: id(number), fromAgencyId: from.id, fromAgencyName: from.name, toAgencyId: to.id, toAgencyName: to.name,
    categories: ['identity', 'plan', 'session'], asked: ['identity', 'plan', 'session'], scope: 'case', purpose: 'Samordna stödet', state: 'given', ...day, howGiven: 'written', language: 'sv',
    recordedByName: 'Karin Coachberg', recordedAt: '2026-09-01T08:00:00.000Z', endedAt: null, endedByName: null,
    form: { key: 'standard', version: 1, language: 'sv', easyRead: false }, mayWithdraw: true, mayRenew: false, version: 1, ...change,
  };
}

export function aProposal(from: Agency, to: Agency): ProposedConsent {
  return {
    fromAgencyId: from.id, fromAgencyName: from.name, toAgencyId: to.id, toAgencyName: to.name,
    categories: ['identity', 'plan', 'health'], purpose: 'Planera tillsammans', validTo: '2027-05-21',
  };
}

const formParts = ['what', 'why', 'until', 'no', 'withdraw', 'limits', 'filed', 'control', 'ask'] as const;

/** A text filled in, in the language and the reading that was asked for. */
export function aFilledForm({ language = 'sv', easyRead = false }: Partial<Pick<ShownForm, 'language' | 'easyRead'>> = {}): FilledForm {
  return {
    form: { key: 'standard', version: 1, language, easyRead }, standing: 'En jurist ska granska texten.', title: 'Får de berätta om dig?',
    lead: easyRead ? 'Det är du som bestämmer.' : 'Du kan säga ja till allt, ja till en del, eller nej.', fromName: municipality.name, toName: psychiatry.name,
    picture: 'Granviks kommun vill få berätta för Vuxenpsykiatrin Granvik om din plan.', categories: [{ key: 'plan', words: 'din plan' }],
    sections: formParts.map((key) => ({ key, heading: `Rubrik ${key}`, text: [`Text om ${key}`] })),
  };
}

export function aDisclosure(change: Partial<Disclosure> = {}): Disclosure {
  return {
    id: id(50), recordKind: 'session', recordId, category: 'session', fromAgencyName: municipality.name, toAgencyId: insurance.id,
    toAgencyName: insurance.name, disclosedByName: 'Karin Coachberg', disclosedAt: '2026-11-12T10:00:00.000Z', takenBackAt: null, open: true, filed: null, ...change,
  };
}

export const open = aConsent(10, municipality, insurance);
export const refused = aConsent(11, municipality, psychiatry, { state: 'refused', mayWithdraw: false });
export const expired = aConsent(12, psychiatry, municipality, { state: 'expired', validTo: '2026-11-01', mayWithdraw: false });
export const replaced = aConsent(13, municipality, insurance, { state: 'superseded', endedAt: '2026-09-01T08:00:00.000Z', recordedAt: '2026-06-01T08:00:00.000Z', mayWithdraw: false });

export function answersWith(items: readonly Consent[], proposed: readonly ProposedConsent[] = []) {
  return { body: { items, proposed, parties: [municipality, insurance, psychiatry], total: items.length } };
}

export function disclosuresWith(...items: readonly Disclosure[]) {
  return { body: { items, total: items.length } };
}

export const head: CaseHead = {
  id: caseId, person: { name: 'Vilma Testgren', birthYear: 1994, age: 32 },
  programme: { id: id(8), name: { sv: 'Steget', en: 'The Step' }, modelVersion: 1, newestVersion: 1 }, status: 'active', phase: 'mapping',
  phases: [{ key: 'mapping', label: { sv: 'Kartläggning', en: 'Mapping' } }], referredOn: '2026-08-01', admittedOn: '2026-08-03',
  dischargedOn: null, referredFromAgencyName: null, leadCoach: null, leadCoachCount: 0, nextTalk: null, responsibleAgency: municipality,
  sight: { because: 'responsible-agency', ways: [] }, allowedActions: [], version: 1,
};
