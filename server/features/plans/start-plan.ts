import type { Plan } from '../../../contract/plan.ts';
import type { StartPlanBody } from '../../../contract/plans.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import type { Edit } from './edit-plan.ts';
import { insertPlan, insertVersion } from './plan-writes.sql.ts';
import { selectContent, selectPlanHead } from './plans.sql.ts';
import { reachAgency } from './reach-agency.ts';
import { assemblePlan } from './read-plan.ts';

/**
 * Starts the joint plan. Any party may; the agency that answers for the case and the one with overall responsibility
 * are given it at once, each under the person's consent.
 */
export async function startPlan(edit: Omit<Edit, 'planVersion'>, body: StartPlanBody): Promise<Plan | NamedError> {
  const { work, actor, caseId } = edit;
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  if (actor.agencyId === null) return fail('not-allowed');
  const id = newId();
  for (const agencyId of [body.overallAgencyId, loaded.responsibleAgencyId]) {
    const refusal = await reachAgency(edit, null, { planId: id, ownerAgencyId: actor.agencyId, agencyId, field: 'overallAgencyId' });
    if (refusal) return refusal;
  }
  const unshared = await shareRecord(work, {
    caseId, recordKind: 'plan', recordId: id, category: 'plan', toAgencyIds: body.shareWith, field: 'shareWith', language: edit.language,
  });
  if (unshared) return unshared;
  if (!await insertPlan(work.db, { ...body, id, caseId, ownerAgencyId: actor.agencyId, startedOn: work.today })) return fail('plan-exists');
  const head = await selectPlanHead(work.db, caseId);
  if (!head) return fail('not-found');
  const content = await selectContent(work.db, head);
  await insertVersion(work.db, head, {
    version: head.version, content, change: 'plan-started', subject: '', subjectId: null, savedBy: actor.id, savedAt: work.now.toISOString(),
  });
  work.record({ name: 'plan-started', caseId, recordId: id });
  return assemblePlan(work, loaded, head, content);
}
