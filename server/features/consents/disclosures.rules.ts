import type { InformationCategory } from '../../../contract/access.ts';
import type { Consent, RecordKind } from '../../../contract/consents.ts';
import type { ClosedWay, SharingWay } from '../../../contract/disclosures.ts';

/** What opens one kind of information from one's own agency to another today: a consent, or another ground in law. */
export interface OpenWay {
  toAgencyId: string;
  category: InformationCategory;
  consentId: string | null;
  groundId: string | null;
  validTo: string;
}

/** A record of one's own agency that is to be given. */
export interface OwnedRecord {
  recordKind: RecordKind;
  recordId: string;
  category: InformationCategory;
}

/** One record to one agency, by what opens it. */
export interface Gift extends OwnedRecord {
  toAgencyId: string;
  consentId: string | null;
  groundId: string | null;
}

/** The first way that is missing: nothing is given then. */
export interface MissingWay { toAgencyId: string; category: InformationCategory }

/**
 * Which records are given to whom on what, or the way that is missing. One's own agency has its records already.
 * Where a consent and another ground both open the way, the consent is what counts: it is the person's own word.
 */
export function planGifts(
  records: readonly OwnedRecord[], toAgencyIds: readonly string[], ownAgencyId: string, ways: readonly OpenWay[],
): Gift[] | MissingWay {
  const gifts: Gift[] = [];
  for (const toAgencyId of new Set(toAgencyIds)) {
    if (toAgencyId === ownAgencyId) continue;
    for (const record of records) {
      const open = wayFor(ways, toAgencyId, record.category);
      if (!open) return { toAgencyId, category: record.category };
      gifts.push({ ...record, toAgencyId, consentId: open.consentId, groundId: open.consentId === null ? open.groundId : null });
    }
  }
  return gifts;
}

function wayFor(ways: readonly OpenWay[], toAgencyId: string, category: InformationCategory): OpenWay | undefined {
  const open = ways.filter((way) => way.toAgencyId === toAgencyId && way.category === category);
  return open.find(({ consentId }) => consentId !== null) ?? open[0];
}

/** What the programme proposes that one party tells others. */
interface Proposal { from: string; to: readonly string[]; categories: readonly InformationCategory[] }
interface Party { agencyId: string; agencyName: string; partyKey: string }
type Answer = Pick<Consent, 'fromAgencyId' | 'toAgencyId' | 'toAgencyName' | 'state' | 'categories' | 'validFrom' | 'validTo'>;

export interface SharingFacts {
  ownAgencyId: string;
  proposals: readonly Proposal[];
  parties: readonly Party[];
  /** What the person has answered, newest first. */
  answers: readonly Answer[];
  open: readonly OpenWay[];
}

/**
 * For each agency that one's own may think of, and each kind of information: whether it may be given today, whether the
 * programme proposes it, and else why not. In the order of the agencies' names.
 */
export function sharingWays(facts: SharingFacts, categories: readonly InformationCategory[]): SharingWay[] {
  const proposed = proposedWays(facts);
  const names = new Map(facts.parties.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  const answers = facts.answers.filter(({ fromAgencyId }) => fromAgencyId === facts.ownAgencyId);
  for (const { toAgencyId, toAgencyName } of answers) names.set(toAgencyId, toAgencyName);
  const asked = new Set([...answers, ...facts.open].map(({ toAgencyId }) => toAgencyId));
  const agencies = [...names].filter(([id]) => id !== facts.ownAgencyId && (asked.has(id) || categories.some((one) => proposed.has(`${id} ${one}`))));
  return agencies.toSorted(([, a], [, b]) => a.localeCompare(b, 'sv')).flatMap(([agencyId, agencyName]) => {
    const said = answers.filter(({ toAgencyId }) => toAgencyId === agencyId);
    return categories.map((category) => {
      const way = wayFor(facts.open, agencyId, category);
      return {
        agencyId, agencyName, category, proposed: proposed.has(`${agencyId} ${category}`),
        open: way ? { by: way.consentId === null ? 'ground' as const : 'consent' as const, validTo: way.validTo } : null,
        closed: way ? null : whyClosed(said),
      };
    });
  });
}

function proposedWays({ ownAgencyId, proposals, parties }: SharingFacts): Set<string> {
  const agencies = (key: string) => parties.filter(({ partyKey }) => partyKey === key).map(({ agencyId }) => agencyId);
  return new Set(proposals.filter(({ from }) => agencies(from).includes(ownAgencyId))
    .flatMap(({ to, categories }) => to.flatMap(agencies).flatMap((id) => categories.map((category) => `${id} ${category}`))));
}

/** Of a way that nothing opens: what the person's latest answer says. A yes that stands was a yes to something else. */
function whyClosed(said: readonly Answer[]): ClosedWay {
  const latest = said.find(({ state }) => state !== 'superseded');
  switch (latest?.state) {
    case undefined: case 'superseded': return { reason: 'never-asked', day: null };
    case 'given': case 'partly-given': return { reason: 'other-category', day: null };
    case 'expired': return { reason: 'expired', day: latest.validTo };
    case 'not-yet': return { reason: 'not-yet', day: latest.validFrom };
    case 'refused': case 'withdrawn': return { reason: latest.state, day: null };
  }
}
