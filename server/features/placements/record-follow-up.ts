import type { NewFollowUp, Placement } from '../../../contract/placements.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { cadenceOf } from '../programmes/public.ts';
import { ownPlacement } from './own-placement.ts';
import { nextAfterFollowUp, stateOn } from './placements.rules.ts';
import { finishFollowUp, insertDoneFollowUp, insertPlannedFollowUps, selectParts } from './placements.sql.ts';
import { readPlacement } from './read-placements.ts';

/**
 * Records that one side has been asked, and what came of it. It answers the earliest follow-up planned for that side,
 * and plans the next while the placement runs. A follow-up may be recorded after the end, as it was done before it.
 */
export async function recordFollowUp(
  work: Work, actor: Actor, caseId: string, placementId: string, body: NewFollowUp,
): Promise<Placement | NamedError> {
  const own = await ownPlacement(work, actor, caseId, placementId);
  if (isFail(own)) return own;
  if (body.doneOn > work.today) return fail('invalid-input', [{ path: 'doneOn', code: 'too-late', message: '' }]);
  if (body.nextDueOn !== null && body.nextDueOn <= body.doneOn) return fail('invalid-input', [{ path: 'nextDueOn', code: 'too-early', message: '' }]);
  const { followUps } = await selectParts(work.db, [placementId]);
  const planned = followUps.filter(({ side, doneOn }) => side === body.side && doneOn === null);
  const done = { doneOn: body.doneOn, cameOfIt: body.cameOfIt, doneBy: actor.id };
  const recordId = planned[0]?.id ?? newId();
  if (planned[0]) await finishFollowUp(work.db, own.placement, recordId, done);
  else await insertDoneFollowUp(work.db, own.placement, { ...done, id: recordId, side: body.side });
  const state = stateOn(own.placement, work.today);
  const next = nextAfterFollowUp(cadenceOf(own.model, 'placement-follow-up'), body.side, body.doneOn, body.nextDueOn);
  if ((state === 'running' || state === 'planned') && planned.length < 2 && next !== null) {
    await insertPlannedFollowUps(work.db, placementId, [{ side: body.side, dueOn: next }]);
  }
  work.record({ name: `placement-follow-up-done`, caseId, recordId: placementId });
  return readPlacement(work, caseId, placementId, own.model);
}
