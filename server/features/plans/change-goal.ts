import type { Plan } from '../../../contract/plan.ts';
import type { ChangeGoalBody } from '../../../contract/plans.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { editPlan, type Edit } from './edit-plan.ts';
import { goalChange } from './plan-changes.rules.ts';
import { updateGoal } from './plan-writes.sql.ts';

/** Changes a goal's words or track, or says that it is reached, let go or open again. */
export async function changeGoal(edit: Edit, goalId: string, body: ChangeGoalBody): Promise<Plan | NamedError> {
  return editPlan(edit, async ({ head, content }) => {
    const before = content.goals.find((goal) => goal.id === goalId);
    if (!before) return fail('not-found');
    await updateGoal(edit.work.db, head, goalId, body);
    return { change: goalChange(before, body), subject: body.words, subjectId: goalId };
  });
}
