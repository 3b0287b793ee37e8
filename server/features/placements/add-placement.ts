import type { NewPlacement, Placement } from '../../../contract/placements.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import { cadenceOf, modelOf } from '../programmes/public.ts';
import { selectEmployer } from './employers.sql.ts';
import { faultsOfDays, proposedFollowUps } from './placements.rules.ts';
import { insertPlacement, insertPlannedFollowUps, replaceAdaptations, replaceHourSteps } from './placements.sql.ts';
import { readPlacement } from './read-placements.ts';

/** Adds a placement with its hours and adaptations, and plans the first follow-up with each side by the programme's rhythm. */
export async function addPlacement(
  work: Work, actor: Actor, { caseId, body, language }: { caseId: string; body: NewPlacement; language: Language },
): Promise<Placement | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  const model = await modelOf(work.db, loaded.modelKey, loaded.modelVersion);
  const fault = await faultOfPlacement(work, model, body);
  if (fault) return fault;
  const id = newId();
  const ownerAgencyId = actor.agencyId ?? '';
  await insertPlacement(work.db, { ...body, id, caseId, ownerAgencyId });
  await replaceHourSteps(work.db, id, body.hourSteps);
  await replaceAdaptations(work.db, { id, ownerAgencyId }, body.adaptations.map(({ words }) => ({ id: newId(), words, inPlaceOn: null })));
  await insertPlannedFollowUps(work.db, id, proposedFollowUps(cadenceOf(model, 'placement-follow-up'), body.startsOn));
  work.record({ name: 'placement-added', caseId, recordId: id });
  const unshared = await shareRecord(work, {
    caseId, recordKind: 'placement', recordId: id, category: 'placement', toAgencyIds: body.shareWith, field: 'shareWith', language,
  });
  if (unshared) return unshared;
  return readPlacement(work, caseId, id, model);
}

/** What stands in the way of saving a placement: a kind that the programme lacks, an unknown employer, days that do not fit. */
export async function faultOfPlacement(
  work: Work, model: ProgrammeModel, body: Pick<NewPlacement, 'kind' | 'employerId' | 'startsOn' | 'endsOn' | 'hourSteps'>,
): Promise<NamedError | null> {
  if (!model.placementKinds.some(({ key }) => key === body.kind)) {
    return fail('placement-kind-not-used', [{ path: 'kind', code: 'no-such-choice', message: '' }]);
  }
  const faults = faultsOfDays(body);
  if (!(await selectEmployer(work.db, body.employerId))) faults.push({ path: 'employerId', code: 'no-such-choice', message: '' });
  return faults.length > 0 ? fail('invalid-input', faults) : null;
}
