import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { openCase } from '../cases/public.ts';
import { modelOf } from '../programmes/public.ts';
import { selectPlacements, type PlacementRow } from './placements.sql.ts';

export interface OwnPlacement { placement: PlacementRow; model: ProgrammeModel }

/**
 * A placement that the actor's agency owns, in a case that work may be recorded in.
 * `not-own-record` where it was only given to the agency to read.
 */
export async function ownPlacement(work: Work, actor: Actor, caseId: string, placementId: string): Promise<OwnPlacement | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  const [placement] = await selectPlacements(work.db, caseId, placementId);
  if (!placement) return fail('not-found');
  if (placement.ownerAgencyId !== actor.agencyId) return fail('not-own-record');
  return { placement, model: await modelOf(work.db, loaded.modelKey, loaded.modelVersion) };
}

/** As `ownPlacement`, but `placement-ended` once what came of it has been said. */
export async function runningPlacement(work: Work, actor: Actor, caseId: string, placementId: string): Promise<OwnPlacement | NamedError> {
  const own = await ownPlacement(work, actor, caseId, placementId);
  if (isFail(own)) return own;
  return own.placement.outcome === null ? own : fail('placement-ended');
}
