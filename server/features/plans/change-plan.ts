import type { Plan } from '../../../contract/plan.ts';
import type { StartPlanBody } from '../../../contract/plans.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { shareRecord } from '../consents/public.ts';
import { editPlan, type Edit } from './edit-plan.ts';
import { updatePlan } from './plan-writes.sql.ts';
import { reachAgency } from './reach-agency.ts';

/** Changes what the plan says as a whole: its summary, next review and overall responsibility. */
export async function changePlan(edit: Edit, body: StartPlanBody): Promise<Plan | NamedError> {
  return editPlan(edit, async ({ head, content }) => {
    const refusal = await reachAgency(edit, content, {
      planId: head.id, ownerAgencyId: head.ownerAgencyId, agencyId: body.overallAgencyId, field: 'overallAgencyId',
    });
    if (refusal) return refusal;
    // Only the agency whose record the plan is can give it away.
    if (body.shareWith.length > 0 && edit.actor.agencyId !== head.ownerAgencyId) return fail('plan-owner-shares');
    const unshared = await shareRecord(edit.work, {
      caseId: edit.caseId, recordKind: 'plan', recordId: head.id, category: 'plan', toAgencyIds: body.shareWith, field: 'shareWith', language: edit.language,
    });
    if (unshared) return unshared;
    await updatePlan(edit.work.db, head, body);
    return { change: 'plan-changed', subject: '', subjectId: null };
  });
}
