import { plansRoutes } from '../../../contract/plans.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { addActivity } from './add-activity.ts';
import { addGoal } from './add-goal.ts';
import { addStep } from './add-step.ts';
import { agreeToPlan } from './agree-to-plan.ts';
import { changeActivity } from './change-activity.ts';
import { changeGoal } from './change-goal.ts';
import { changePlan } from './change-plan.ts';
import { changeStep } from './change-step.ts';
import type { Edit } from './edit-plan.ts';
import { readPlan, readPlanVersion } from './read-plan.ts';
import { startPlan } from './start-plan.ts';

interface Asked { work: Work; actor: Actor; language: Language; params: { caseId: string }; body: { planVersion: number } }

function editOf({ work, actor, language, params, body }: Asked): Edit {
  return { work, actor, language, caseId: params.caseId, planVersion: body.planVersion };
}

export function registerPlans(platform: HttpPlatform): void {
  bindRoutes(platform, plansRoutes, {
    readPlan: ({ work, actor, params }) => readPlan(work, actor, params.caseId),
    startPlan: ({ work, actor, params, body, language }) => startPlan({ work, actor, caseId: params.caseId, language }, body),
    changePlan: (asked) => changePlan(editOf(asked), asked.body),
    addGoal: (asked) => addGoal(editOf(asked), asked.body),
    changeGoal: (asked) => changeGoal(editOf(asked), asked.params.goalId, asked.body),
    addStep: (asked) => addStep(editOf(asked), asked.body),
    changeStep: (asked) => changeStep(editOf(asked), asked.params.stepId, asked.body),
    addActivity: (asked) => addActivity(editOf(asked), asked.body),
    changeActivity: (asked) => changeActivity(editOf(asked), asked.params.activityId, asked.body),
    agreeToPlan: ({ work, actor, params, body, language }) => agreeToPlan(work, actor, { caseId: params.caseId, body, language }),
    readPlanVersion: ({ work, params }) => readPlanVersion(work, params.caseId, params.version),
  });
}
