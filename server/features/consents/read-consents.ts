import { Temporal } from 'temporal-polyfill';
import type { InformationCategory } from '../../../contract/access.ts';
import type { ShownForm } from '../../../contract/consent-forms.ts';
import type { Consent, ConsentState, ProposedConsent } from '../../../contract/consents.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { addDays, usualRenewalDays } from '../programmes/public.ts';
import { selectConsents, selectRenewalDays, type ConsentRow } from './consents.sql.ts';
import { stateOn } from './consents.rules.ts';

/** A yes to less than was asked about is shown as what it is. */
function shownState(row: ConsentRow, today: string): ConsentState {
  const state = stateOn(row, today);
  return state === 'given' && row.asked !== null && row.asked.length > row.categories.length ? 'partly-given' : state;
}

function formOf({ formKey, formVersion, formLanguage, easyRead }: ConsentRow): ShownForm | null {
  return formKey === null || formVersion === null || formLanguage === null ? null
    : { key: formKey, version: formVersion, language: formLanguage, easyRead };
}

/** @param daysBefore how long before its end a yes comes up to be renewed */
function present({ actor, today }: Work, row: ConsentRow, daysBefore: number): Consent {
  const state = shownState(row, today);
  const isOpen = state === 'given' || state === 'partly-given' || state === 'not-yet';
  const concerned = actor?.kind === 'participant' || [row.fromAgencyId, row.toAgencyId].includes(actor?.agencyId ?? '');
  const asks = actor?.kind === 'participant' || row.fromAgencyId === actor?.agencyId;
  const isEnding = isRenewable(state) && row.validTo <= addDays(today, daysBefore);
  return { ...row, asked: row.asked ?? row.categories, state, form: formOf(row), mayWithdraw: isOpen && concerned, mayRenew: asks && isEnding };
}

/** A yes that stands, or that has ended only because its days did. */
export function isRenewable(state: ConsentState): boolean {
  return state === 'given' || state === 'partly-given' || state === 'expired';
}

async function daysBeforeIn(work: Work, caseId: string): Promise<number> {
  return (await selectRenewalDays(work.db, caseId)) ?? usualRenewalDays;
}

/** One consent that the actor may see. */
export async function readConsent(work: Work, caseId: string, consentId: string): Promise<Consent | NamedError> {
  const [row] = await selectConsents(work.db, caseId, consentId);
  return row ? present(work, row, await daysBeforeIn(work, caseId)) : fail('not-found');
}

/** All consents of the case that the actor may see, newest first. */
export async function readConsents(work: Work, caseId: string): Promise<Consent[]> {
  const rows = await selectConsents(work.db, caseId);
  const daysBefore = await daysBeforeIn(work, caseId);
  return rows.map((row) => present(work, row, daysBefore));
}

interface Proposal { from: string; to: readonly string[]; categories: ProposedConsent['categories']; purpose: string; validMonths: number }
interface Party { agencyId: string; agencyName: string; partyKey: string }

/**
 * The ways that the person has answered about. A yes that has run out may be asked about anew; one who has said no,
 * or taken back a yes, is not asked again by the house.
 * @param newestFirst the answers of a case
 */
function answeredWays(newestFirst: readonly Consent[]): Set<string> {
  const latest = new Map<string, Consent['state']>();
  for (const { fromAgencyId, toAgencyId, state } of newestFirst) {
    const way = `${fromAgencyId} ${toAgencyId}`;
    if (state !== 'superseded' && !latest.has(way)) latest.set(way, state);
  }
  return new Set([...latest].filter(([, state]) => state !== 'expired').map(([way]) => way));
}

/**
 * What the programme model proposes to ask about and the person has not answered yet. Identity is always
 * part of it: an agency that may not know who the person is can be told nothing else about her either.
 */
export function proposeConsents(
  proposals: readonly Proposal[], parties: readonly Party[], standing: readonly Consent[], today: string,
): ProposedConsent[] {
  const answered = answeredWays(standing);
  const agencies = (key: string) => parties.filter((party) => party.partyKey === key);
  const asked = new Map<string, ProposedConsent>();
  for (const proposal of proposals) {
    const validTo = Temporal.PlainDate.from(today).add({ months: proposal.validMonths }).toString();
    for (const from of agencies(proposal.from)) {
      for (const to of proposal.to.flatMap(agencies)) {
        const way = `${from.agencyId} ${to.agencyId}`;
        if (from.agencyId === to.agencyId || answered.has(way)) continue;
        const before = asked.get(way);
        asked.set(way, {
          fromAgencyId: from.agencyId, fromAgencyName: from.agencyName, toAgencyId: to.agencyId, toAgencyName: to.agencyName,
          categories: [...new Set<InformationCategory>(['identity', ...(before?.categories ?? []), ...proposal.categories])],
          purpose: before?.purpose ?? proposal.purpose, validTo,
        });
      }
    }
  }
  return [...asked.values()];
}
