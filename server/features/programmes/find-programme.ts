import type { Work } from '../../platform/db/unit-of-work.ts';
import { selectParties, selectProgramme } from './programmes.sql.ts';

/** A running programme as a referral needs it. */
export interface FoundProgramme {
  id: string;
  ownerAgencyId: string;
  modelKey: string;
  modelVersion: number;
  /** The agencies that take part, the owner always among them. */
  partyAgencyIds: readonly string[];
}

/** The programme, or null when there is none or it has ended. */
export async function findOpenProgramme(work: Work, programmeId: string): Promise<FoundProgramme | null> {
  const row = await selectProgramme(work.db, programmeId);
  if (!row || (row.endsOn !== null && row.endsOn < work.today)) return null;
  const parties = await selectParties(work.db, programmeId);
  return {
    id: row.id, ownerAgencyId: row.ownerAgencyId, modelKey: row.modelKey, modelVersion: row.modelVersion,
    partyAgencyIds: [row.ownerAgencyId, ...parties.map((party) => party.agencyId)],
  };
}
