import type { EmergencyOpening, ReviewEmergencyBody } from '../../../contract/emergency-openings.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { isOpeningRunning, reviewRefusal } from './emergencies.rules.ts';
import { reviewOpeningRow, selectOpenings } from './emergencies.sql.ts';
import { readOpenings } from './read-emergencies.ts';

/** Writes what a review found: whether the opening was justified, why, and what is done now. One that still runs is ended. */
export async function reviewEmergency(
  work: Work, actor: Actor, openingId: string, body: ReviewEmergencyBody,
): Promise<EmergencyOpening | NamedError> {
  const [row] = await selectOpenings(work.db, { ids: [openingId] });
  if (!row) return fail('not-found');
  const refusal = reviewRefusal({ staffId: row.staffId, isReviewed: row.reviewedAt !== null }, actor);
  if (refusal) return fail(refusal);
  const opening = { id: row.id, agencyId: row.agencyId, ends: isOpeningRunning(row, work.now) };
  const written = await reviewOpeningRow(work.db, opening, { at: work.now.toISOString(), by: actor.id, ...body });
  if (!written) return fail('reviewed-already');
  work.concerns([row.caseId]);
  work.record({ name: 'emergency-reviewed', caseId: row.caseId, recordId: openingId });
  const [reviewed] = await readOpenings(work, actor, [openingId]);
  return reviewed ?? fail('not-found');
}
