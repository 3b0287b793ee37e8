import type { AssessmentPicture } from '../../../contract/assessments.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { loadCase, teamAgencies } from '../cases/public.ts';
import { agenciesWithoutAPart, areasWithoutAView, columns, disagreements } from './assessments.rules.ts';
import { selectParts, selectStatements } from './assessments.sql.ts';

/** One picture of all parts that the actor may see. What is hidden counts as not written. */
export async function readAssessment(work: Work, actor: Actor, caseId: string): Promise<AssessmentPicture | NamedError> {
  const loaded = await loadCase(work, caseId);
  if (!loaded) return fail('not-found');
  const team = await teamAgencies(work, caseId);
  const parts = await selectParts(work.db, caseId);
  const agencies = columns(team, parts);
  return {
    agencies,
    parts,
    gaps: { areas: areasWithoutAView(parts), agencies: agenciesWithoutAPart(agencies, parts) },
    disagreements: disagreements(parts),
    statements: await selectStatements(work.db, caseId),
    mayWrite: actor.kind === 'staff' && (loaded.status === 'active' || loaded.status === 'discharged'),
  };
}
