import type { Placement, PlacementEnd } from '../../../contract/placements.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { runningPlacement } from './own-placement.ts';
import { faultOfEnd, stateOfOutcome } from './placements.rules.ts';
import { closePlacement } from './placements.sql.ts';
import { readPlacement } from './read-placements.ts';

/** Ends a placement and says what came of it; the outcome ends all that was due in it. */
export async function endPlacement(
  work: Work, actor: Actor, caseId: string, placementId: string, body: PlacementEnd,
): Promise<Placement | NamedError> {
  const own = await runningPlacement(work, actor, caseId, placementId);
  if (isFail(own)) return own;
  const fault = faultOfEnd(own.placement, body.endedOn, body.outcome, work.today);
  if (fault) return fail('invalid-input', [fault]);
  const end = { endedOn: body.endedOn, state: stateOfOutcome(body.outcome), outcome: body.outcome, outcomeWords: body.outcomeWords };
  if (!(await closePlacement(work.db, own.placement, body.version, end))) return fail('stale-version');
  work.record({ name: 'placement-ended', caseId, recordId: placementId });
  return readPlacement(work, caseId, placementId, own.model);
}
