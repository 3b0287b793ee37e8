import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { modelOf, selectVersions } from '../programmes/public.ts';
import { changeable } from './cases.rules.ts';
import { insertPhaseChange, updateCase } from './cases.sql.ts';
import { loadCase } from './load-case.ts';
import { phaseInModel } from './phase-in-model.rules.ts';

/**
 * Moves a running case to a newer version of its programme's model: nobody is moved without someone deciding it.
 * The person stays in the phase; where the new version has none of that name, in the last one before it.
 */
export async function changeModelVersion(
  work: Work, actor: Actor, caseId: string, body: { modelVersion: number; version: number },
): Promise<undefined | NamedError> {
  const loaded = await loadCase(work, caseId);
  if (!loaded) return fail('not-found');
  const refusal = changeable(loaded.status);
  if (refusal) return fail(refusal);
  const published = await selectVersions(work.db, loaded.modelKey);
  if (body.modelVersion <= loaded.modelVersion || !published.includes(body.modelVersion)) {
    return fail('model-version-not-newer', [{ path: 'modelVersion', code: 'model-version-not-newer', message: '' }]);
  }
  const model = await modelOf(work.db, loaded.modelKey, body.modelVersion);
  const phase = phaseInModel(model, loaded.phase);
  if (!(await updateCase(work.db, caseId, body.version, { model_version: body.modelVersion, phase }))) return fail('stale-version');
  if (phase !== loaded.phase) await insertPhaseChange(work.db, { id: newId(), caseId, phase, fromOn: work.today, changedBy: actor.id });
  work.record({ name: 'model-version-changed', caseId, recordId: caseId });
  return undefined;
}
