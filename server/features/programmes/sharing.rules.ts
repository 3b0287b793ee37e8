import type { InformationCategory } from '../../../contract/access.ts';
import type { Basis } from '../../../contract/programme-basis.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import type { Words } from '../../../contract/words.ts';
import { addMonths, type IsoDay } from './calendar-days.rules.ts';
import { basisOf } from './duty.ts';

/** One way of sharing that a programme proposes, ready to be asked about. */
export interface ProposedConsent {
  fromParty: string;
  toParty: string;
  categories: readonly InformationCategory[];
  purpose: Words;
  validFrom: IsoDay;
  validTo: IsoDay;
  basis: Basis;
}

/**
 * The consents a programme proposes, one for each pair of parties, from a day on.
 * Proposals only: the person decides on each, and a party that one agency shares with itself asks for none.
 * @param agencyOf the agency that is the party, where one has joined; a party without one gives no proposal.
 */
export function proposedConsents(model: ProgrammeModel, from: IsoDay, agencyOf: (party: string) => string | undefined): ProposedConsent[] {
  return model.sharing.flatMap((proposal) =>
    proposal.to
      .filter((to) => needsConsent(agencyOf(proposal.from), agencyOf(to)))
      .map((to) => ({
        fromParty: proposal.from,
        toParty: to,
        categories: proposal.categories,
        purpose: proposal.purpose,
        validFrom: from,
        validTo: addMonths(from, proposal.validMonths),
        basis: basisOf(proposal),
      })),
  );
}

function needsConsent(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && from !== to;
}
