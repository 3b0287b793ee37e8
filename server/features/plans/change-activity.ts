import type { Plan } from '../../../contract/plan.ts';
import type { ChangeActivityBody } from '../../../contract/plans.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { checkActivity } from './check-activity.ts';
import { editPlan, type Edit } from './edit-plan.ts';
import { activityChange } from './plan-changes.rules.ts';
import { updateActivity } from './plan-writes.sql.ts';
import { openState } from './plans.rules.ts';

/**
 * Changes an activity, or says that it is done, has stopped or goes on again. Who answers for it is asked about only when
 * that changes: a consent that has ended must not keep anyone from closing what was begun.
 */
export async function changeActivity(edit: Edit, activityId: string, body: ChangeActivityBody): Promise<Plan | NamedError> {
  return editPlan(edit, async (before) => {
    const was = before.content.activities.find((one) => one.id === activityId);
    if (!was) return fail('not-found');
    const sameHands = was.responsibleAgencyId === body.responsibleAgencyId && was.responsibleStaffId === body.responsibleStaffId;
    const refusal = sameHands && was.goalId === body.goalId ? null : await checkActivity(edit, before, body);
    if (refusal) return refusal;
    const state = body.state === 'open' ? openState(body.startsOn, edit.work.today) : body.state;
    await updateActivity(edit.work.db, before.head, activityId, { ...body, state });
    return { change: activityChange(was, body), subject: body.title, subjectId: activityId };
  });
}
