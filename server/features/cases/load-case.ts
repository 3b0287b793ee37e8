import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { selectLoadedCase, selectTeamAgencies } from './case-around.sql.ts';

export type CaseStatus = 'referred' | 'waiting' | 'active' | 'discharged' | 'declined' | 'closed';

/** What work in a case needs to know of it. */
export interface LoadedCase {
  id: string;
  status: CaseStatus;
  phase: string;
  participantId: string;
  responsibleAgencyId: string;
  programmeId: string;
  modelKey: string;
  modelVersion: number;
  admittedOn: string | null;
  dischargedOn: string | null;
}

export interface TeamAgency { id: string; name: string }

/** The case, or null when the actor may not know of it. */
export async function loadCase(work: Work, caseId: string): Promise<LoadedCase | null> {
  return selectLoadedCase(work.db, caseId);
}

/**
 * The case, when work may be recorded in it: while it is active, and after discharge, as support goes on.
 * Otherwise `not-found`, `case-not-admitted` or `case-closed`.
 */
export async function openCase(work: Work, caseId: string): Promise<LoadedCase | NamedError> {
  const loaded = await loadCase(work, caseId);
  if (!loaded) return fail('not-found');
  switch (loaded.status) {
    case 'active': case 'discharged': return loaded;
    case 'referred': case 'waiting': return fail('case-not-admitted');
    case 'declined': case 'closed': return fail('case-closed');
  }
}

/** The responsible agency and the agencies on the team today, as far as the actor may see, by name. */
export async function teamAgencies(work: Work, caseId: string): Promise<TeamAgency[]> {
  return selectTeamAgencies(work.db, caseId, work.today);
}
