import type { Placement, PlacementChange } from '../../../contract/placements.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { shareRecord } from '../consents/public.ts';
import { keepEarlier } from '../corrections/public.ts';
import { cadenceOf } from '../programmes/public.ts';
import { faultOfPlacement } from './add-placement.ts';
import { runningPlacement, type OwnPlacement } from './own-placement.ts';
import { proposedFollowUps } from './placements.rules.ts';
import { replaceAdaptations, replaceHourSteps, selectParts, updatePlacement, updatePlannedFollowUps } from './placements.sql.ts';
import { readPlacement } from './read-placements.ts';

interface Asked { caseId: string; placementId: string; body: PlacementChange; language: Language }

/** Says a placement anew; what its texts said is kept. A start that is moved before anyone has been asked moves the first follow-ups with it. */
export async function changePlacement(
  work: Work, actor: Actor, { caseId, placementId, body, language }: Asked,
): Promise<Placement | NamedError> {
  const own = await runningPlacement(work, actor, caseId, placementId);
  if (isFail(own)) return own;
  const fault = await faultOfPlacement(work, own.model, body);
  if (fault) return fault;
  if (!(await updatePlacement(work.db, own.placement, body.version, body))) return fail('stale-version');
  await replaceHourSteps(work.db, placementId, body.hourSteps);
  const { adaptations, followUps } = await selectParts(work.db, [placementId]);
  const record = { caseId, recordKind: 'placement', recordId: placementId, category: own.placement.category } as const;
  const refused = await keepEarlier(work, {
    ...record, ownerAgencyId: own.placement.ownerAgencyId, reason: body.correctionReason,
    texts: [
      { field: 'tasks', before: own.placement.tasks, after: body.tasks },
      ...adaptations.map(({ id, words }) => ({
        field: 'adaptation' as const, before: words, after: body.adaptations.find((one) => one.id === id)?.words ?? '',
      })),
    ],
  }) ?? await shareRecord(work, { ...record, toAgencyIds: body.shareWith, field: 'shareWith', language });
  if (refused) return refused;
  const known = new Set(adaptations.map(({ id }) => id));
  await replaceAdaptations(work.db, own.placement, body.adaptations.map((one) => ({
    // An id that is not this placement's own is taken as none.
    id: one.id !== undefined && known.has(one.id) ? one.id : newId(), words: one.words, inPlaceOn: one.inPlaceOn,
  })));
  const nobodyAskedYet = followUps.every(({ doneOn }) => doneOn === null);
  if (body.startsOn !== own.placement.startsOn && nobodyAskedYet) await moveFirstFollowUps(work, own, body.startsOn);
  work.record({ name: 'placement-changed', caseId, recordId: placementId });
  return readPlacement(work, caseId, placementId, own.model);
}

async function moveFirstFollowUps(work: Work, { placement, model }: OwnPlacement, startsOn: string): Promise<void> {
  for (const { side, dueOn } of proposedFollowUps(cadenceOf(model, 'placement-follow-up'), startsOn)) {
    await updatePlannedFollowUps(work.db, placement.id, side, dueOn);
  }
}
