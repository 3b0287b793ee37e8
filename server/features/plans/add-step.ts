import type { Plan } from '../../../contract/plan.ts';
import type { AddStepBody } from '../../../contract/plans.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { editPlan, type Edit } from './edit-plan.ts';
import { isGoalOf } from './plan-changes.rules.ts';
import { insertStep } from './plan-writes.sql.ts';

/** Adds a step on the way to a goal, or in a track without one. */
export async function addStep(edit: Edit, body: AddStepBody): Promise<Plan | NamedError> {
  return editPlan(edit, async ({ head, content }) => {
    if (!isGoalOf(content, body.goalId)) return fail('not-found');
    const id = newId();
    await insertStep(edit.work.db, head, { ...body, id });
    return { change: 'step-added', subject: body.title, subjectId: id };
  });
}
