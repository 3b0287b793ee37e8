import { useQueryClient } from '@tanstack/react-query';
import type { Plan, PlanActivity, PlanGoal, PlanStep } from '../../../contract/plan.ts';
import { plansRoutes } from '../../../contract/plans.ts';
import type { ChangeActivityBody, ChangeGoalBody, ChangeStepBody } from '../../../contract/plans.ts';
import { apiKey, useApiMutation } from '../../app/api.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { useToast } from '../../ui/Toast.tsx';

/** What a change of a part sends, without the version: that is the plan's own, when it is sent. */
type Sent<Body> = Omit<Body, 'planVersion'>;

/**
 * Runs a save of the plan. When someone else has saved meanwhile the plan is fetched anew, so that the next try
 * builds on what they wrote; what was typed here stays in the form.
 */
export function useFreshOnStale(): <T>(save: () => Promise<T>) => Promise<T> {
  const client = useQueryClient();
  return async (save) => {
    try {
      return await save();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale-version') {
        await client.invalidateQueries({ queryKey: apiKey(plansRoutes.readPlan) });
      }
      throw error;
    }
  };
}

const goalOf = ({ words, track, state }: PlanGoal): Sent<ChangeGoalBody> => ({ words, track, state });
const stepOf = ({ goalId, track, title, dueOn, doneOn, dropped }: PlanStep): Sent<ChangeStepBody> => ({ goalId, track, title, dueOn, doneOn, dropped });

/** An activity as it is sent back. */
export function activityBody(one: PlanActivity): Sent<ChangeActivityBody> {
  return {
    goalId: one.goalId, track: one.track, title: one.title, need: one.need, responsibleKind: one.responsibleKind,
    responsibleAgencyId: one.responsibleAgencyId, responsibleStaffId: one.responsibleStaffId, responsibleOther: one.responsibleOther,
    workFocused: one.workFocused, startsOn: one.startsOn, dueOn: one.dueOn, doneOn: one.doneOn,
    state: one.state === 'done' || one.state === 'stopped' ? one.state : 'open',
  };
}

/** One-tap changes of a plan's parts, each with a message and a way to undo it. */
export function usePlanEdits(caseId: string, plan: Plan) {
  const toast = useToast();
  const fresh = useFreshOnStale();
  const goalMutation = useApiMutation(plansRoutes.changeGoal);
  const stepMutation = useApiMutation(plansRoutes.changeStep);
  const activityMutation = useApiMutation(plansRoutes.changeActivity);

  /** Saves, tells, and offers to put it back as it was. A failure is told in the server's words. */
  const run = async (text: string, save: (version: number) => Promise<Plan>, restore: (version: number) => Promise<Plan>) => {
    const told = (error: unknown) => { toast({ text: error instanceof ApiProblem ? `${error.title}. ${error.detail}` : String(error) }); };
    try {
      const saved = await fresh(() => save(plan.version));
      toast({ text, undo: () => { fresh(() => restore(saved.version)).catch(told); } });
    } catch (error) {
      told(error);
    }
  };

  return {
    goal: (goal: PlanGoal, change: Partial<PlanGoal>, text: string) => run(text,
      (planVersion) => goalMutation.mutateAsync({ params: { caseId, goalId: goal.id }, body: { ...goalOf({ ...goal, ...change }), planVersion } }),
      (planVersion) => goalMutation.mutateAsync({ params: { caseId, goalId: goal.id }, body: { ...goalOf(goal), planVersion } })),
    step: (step: PlanStep, change: Partial<PlanStep>, text: string) => run(text,
      (planVersion) => stepMutation.mutateAsync({ params: { caseId, stepId: step.id }, body: { ...stepOf({ ...step, ...change }), planVersion } }),
      (planVersion) => stepMutation.mutateAsync({ params: { caseId, stepId: step.id }, body: { ...stepOf(step), planVersion } })),
    activity: (one: PlanActivity, change: Partial<PlanActivity>, text: string) => run(text,
      (planVersion) => activityMutation.mutateAsync({ params: { caseId, activityId: one.id }, body: { ...activityBody({ ...one, ...change }), planVersion } }),
      (planVersion) => activityMutation.mutateAsync({ params: { caseId, activityId: one.id }, body: { ...activityBody(one), planVersion } })),
  };
}

export type PlanEdits = ReturnType<typeof usePlanEdits>;
