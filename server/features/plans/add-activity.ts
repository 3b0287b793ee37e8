import type { Plan } from '../../../contract/plan.ts';
import type { AddActivityBody } from '../../../contract/plans.ts';
import type { NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { checkActivity } from './check-activity.ts';
import { editPlan, type Edit } from './edit-plan.ts';
import { insertActivity } from './plan-writes.sql.ts';
import { openState } from './plans.rules.ts';

/** Adds an activity with who answers for it. */
export async function addActivity(edit: Edit, body: AddActivityBody): Promise<Plan | NamedError> {
  return editPlan(edit, async (before) => {
    const refusal = await checkActivity(edit, before, body);
    if (refusal) return refusal;
    const id = newId();
    await insertActivity(edit.work.db, before.head, id, { ...body, state: openState(body.startsOn, edit.work.today), doneOn: null });
    return { change: 'activity-added', subject: body.title, subjectId: id };
  });
}
