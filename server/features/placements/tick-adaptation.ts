import type { Placement } from '../../../contract/placements.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { runningPlacement } from './own-placement.ts';
import { updateAdaptation } from './placements.sql.ts';
import { readPlacement } from './read-placements.ts';

/** Says that an adaptation is in place since a day, or (null) that it is not. */
export async function tickAdaptation(
  work: Work, actor: Actor, ids: { caseId: string; placementId: string; adaptationId: string }, inPlaceOn: string | null,
): Promise<Placement | NamedError> {
  const own = await runningPlacement(work, actor, ids.caseId, ids.placementId);
  if (isFail(own)) return own;
  if (inPlaceOn !== null && inPlaceOn > work.today) return fail('invalid-input', [{ path: 'inPlaceOn', code: 'too-late', message: '' }]);
  if (!(await updateAdaptation(work.db, ids.placementId, ids.adaptationId, inPlaceOn))) return fail('not-found');
  work.record({ name: inPlaceOn === null ? 'adaptation-unticked' : 'adaptation-in-place', caseId: ids.caseId, recordId: ids.placementId });
  return readPlacement(work, ids.caseId, ids.placementId, own.model);
}
