import type { Plan } from '../../../contract/plan.ts';
import type { ChangeStepBody } from '../../../contract/plans.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { editPlan, type Edit } from './edit-plan.ts';
import { isGoalOf, stepChange } from './plan-changes.rules.ts';
import { updateStep } from './plan-writes.sql.ts';

/** Changes a step, or says that it is reached, dropped or ahead again. */
export async function changeStep(edit: Edit, stepId: string, body: ChangeStepBody): Promise<Plan | NamedError> {
  return editPlan(edit, async ({ head, content }) => {
    const before = content.steps.find((step) => step.id === stepId);
    if (!before || !isGoalOf(content, body.goalId)) return fail('not-found');
    await updateStep(edit.work.db, head, stepId, body);
    return { change: stepChange(before, body), subject: body.title, subjectId: stepId };
  });
}
