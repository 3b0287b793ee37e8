import type { PlanActivity, PlanChange, PlanContent, PlanGoal, PlanStep } from '../../../contract/plan.ts';
import type { ChangeActivityBody, ChangeGoalBody, ChangeStepBody } from '../../../contract/plans.ts';

/** What a change of a goal is called in the list of versions. */
export function goalChange(before: PlanGoal, after: Pick<ChangeGoalBody, 'state'>): PlanChange {
  if (before.state === after.state || after.state === 'open') return 'goal-changed';
  return after.state === 'reached' ? 'goal-reached' : 'goal-let-go';
}

/** What a change of a step is called. Taking back that it was reached is a change. */
export function stepChange(before: PlanStep, after: Pick<ChangeStepBody, 'doneOn' | 'dropped'>): PlanChange {
  if (before.doneOn === null && after.doneOn !== null) return 'step-reached';
  return !before.dropped && after.dropped ? 'step-dropped' : 'step-changed';
}

/** What a change of an activity is called. */
export function activityChange(before: PlanActivity, after: Pick<ChangeActivityBody, 'state'>): PlanChange {
  if (before.state === after.state || after.state === 'open') return 'activity-changed';
  return after.state === 'done' ? 'activity-done' : 'activity-stopped';
}

/** Whether a part may point at this goal: one of the same plan, or none. */
export function isGoalOf(content: Pick<PlanContent, 'goals'>, goalId: string | null): boolean {
  return goalId === null || content.goals.some((goal) => goal.id === goalId);
}
