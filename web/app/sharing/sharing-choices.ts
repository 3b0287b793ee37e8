import type { InformationCategory } from '../../../contract/access.ts';
import type { Consent, Disclosure, ProposedConsent } from '../../../contract/consents.ts';

/** Why a record cannot be given to an agency now; `day` where the reason hangs on one. */
export interface ClosedWay {
  reason: 'never-asked' | 'refused' | 'withdrawn' | 'expired' | 'not-yet' | 'other-category';
  day: string | null;
}

/** One agency that a record may or may not be given to. */
export interface SharingChoice {
  agencyId: string;
  name: string;
  /** The disclosure that stands, if there is one. */
  disclosureId: string | null;
  /** Null where the way is open. */
  closed: ClosedWay | null;
}

function closedWay(answers: readonly Consent[], category: InformationCategory): ClosedWay | null {
  if (answers.some((one) => one.state === 'given' && one.categories.includes(category))) return null;
  const latest = answers.find(({ state }) => state !== 'superseded');
  switch (latest?.state) {
    case undefined: case 'superseded': return { reason: 'never-asked', day: null };
    case 'given': return { reason: 'other-category', day: null };
    case 'expired': return { reason: 'expired', day: latest.validTo };
    case 'not-yet': return { reason: 'not-yet', day: latest.validFrom };
    case 'refused': case 'withdrawn': return { reason: latest.state, day: null };
  }
}

/**
 * The agencies that one's own agency may think of giving a record to: those the person has answered about and
 * those the programme proposes, in the order of their names.
 * @param consents newest first, as the API gives them
 */
export function sharingChoices(
  record: { ownAgencyId: string; category: InformationCategory; recordId: string },
  consents: { items: readonly Consent[]; proposed: readonly ProposedConsent[] },
  disclosures: readonly Disclosure[],
): SharingChoice[] {
  const answers = consents.items.filter(({ fromAgencyId }) => fromAgencyId === record.ownAgencyId);
  const asked = [...answers, ...consents.proposed.filter(({ fromAgencyId }) => fromAgencyId === record.ownAgencyId)];
  const agencies = new Map(asked.map(({ toAgencyId, toAgencyName }) => [toAgencyId, toAgencyName]));
  return [...agencies].map(([agencyId, name]) => ({
    agencyId, name,
    disclosureId: disclosures.find((one) => one.recordId === record.recordId && one.toAgencyId === agencyId && one.takenBackAt === null)?.id ?? null,
    closed: closedWay(answers.filter(({ toAgencyId }) => toAgencyId === agencyId), record.category),
  })).toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
}
