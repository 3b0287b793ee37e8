import type { InformationCategory } from '../../../contract/access.ts';
import type { Disclosure } from '../../../contract/consents.ts';
import type { ClosedWay, SharingWay } from '../../../contract/disclosures.ts';

/** One agency that a record may or may not be given to. */
export interface SharingChoice {
  agencyId: string;
  name: string;
  /** Whether the programme proposes to share just this with them. */
  proposed: boolean;
  /** The disclosure that stands, if there is one. */
  disclosureId: string | null;
  /** What the agency has entered in its own records, also of what has been taken back since. */
  filed: Disclosure['filed'];
  /** The last day of another ground in law that opens it, where it is not the person's own yes; else null. */
  groundTo: string | null;
  /** Null where the way is open. */
  closed: ClosedWay | null;
}

/** Whom a record of one kind may be given to and is given to: first those the programme proposes, then the other open ways. */
export function sharingChoices(
  record: { category: InformationCategory; recordId: string }, ways: readonly SharingWay[], disclosures: readonly Disclosure[],
): SharingChoice[] {
  const rank = ({ closed, proposed }: SharingChoice) => (closed === null ? 0 : 2) + (proposed ? 0 : 1);
  return ways.filter(({ category }) => category === record.category).map(({ agencyId, agencyName, proposed, open, closed }) => {
    const given = disclosures.filter((one) => one.recordId === record.recordId && one.toAgencyId === agencyId);
    return {
      agencyId, name: agencyName, proposed, closed, groundTo: open?.by === 'ground' ? open.validTo : null,
      disclosureId: given.find(({ takenBackAt }) => takenBackAt === null)?.id ?? null,
      filed: given.find(({ filed }) => filed !== null)?.filed ?? null,
    };
  }).toSorted((a, b) => rank(a) - rank(b));
}
