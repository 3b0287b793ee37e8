import type { Plan, PlanTrack } from '../../../contract/plan.ts';
import type { NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { editPlan, type Edit } from './edit-plan.ts';
import { insertGoal } from './plan-writes.sql.ts';

/** Adds a goal in the person's own words, after the others. */
export async function addGoal(edit: Edit, body: { words: string; track: PlanTrack | null }): Promise<Plan | NamedError> {
  return editPlan(edit, async ({ head, content }) => {
    const id = newId();
    await insertGoal(edit.work.db, head, { id, words: body.words, track: body.track, position: content.goals.length });
    return { change: 'goal-added', subject: body.words, subjectId: id };
  });
}
