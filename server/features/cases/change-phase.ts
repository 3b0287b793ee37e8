import type { PhaseKey } from '../../../contract/programme-model.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { modelOf } from '../programmes/public.ts';
import { changeable } from './cases.rules.ts';
import { insertPhaseChange, updateCase } from './cases.sql.ts';
import { loadCase } from './load-case.ts';
import { phasesUnderWay } from './referrals.rules.ts';

/** Moves the person to another phase. There is no fixed ladder: back is as good as onward. */
export async function changePhase(work: Work, actor: Actor, caseId: string, body: { phase: PhaseKey; version: number }): Promise<undefined | NamedError> {
  const loaded = await loadCase(work, caseId);
  if (!loaded) return fail('not-found');
  const refusal = changeable(loaded.status);
  if (refusal) return fail(refusal);
  const model = await modelOf(work.db, loaded.modelKey, loaded.modelVersion);
  if (!phasesUnderWay(model).includes(body.phase)) return fail('phase-not-for-this', [{ path: 'phase', code: 'phase-not-for-this', message: '' }]);
  if (!(await updateCase(work.db, caseId, body.version, { phase: body.phase }))) return fail('stale-version');
  const id = newId();
  await insertPhaseChange(work.db, { id, caseId, phase: body.phase, fromOn: work.today, changedBy: actor.id });
  work.record({ name: 'phase-changed', caseId, recordId: id });
  return undefined;
}
