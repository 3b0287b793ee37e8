import type { AgreementAnswer, PlanActivity, PlanChange, PlanTrack } from '../../../contract/plan.ts';
import { planViewTexts } from './plan-views.texts.ts';
import { plansTexts } from './plans.texts.ts';

type PlanKey = keyof typeof plansTexts.sv;
type ViewKey = keyof typeof planViewTexts.sv;

export const trackText = {
  health: 'trackHealth', 'everyday-life': 'trackEverydayLife', work: 'trackWork', studies: 'trackStudies', economy: 'trackEconomy',
} as const satisfies Record<PlanTrack, PlanKey>;
/** The tracks in their order, for pages that only show: the contract's own list would bring zod along, 20 KB. */
export const planTracks = Object.keys(trackText) as PlanTrack[];

export const activityStateText = {
  planned: 'statePlanned', running: 'stateRunning', done: 'stateDone', stopped: 'stateStopped',
} as const satisfies Record<PlanActivity['state'], PlanKey>;

export const answerText = { agrees: 'agrees', partly: 'partly', disagrees: 'disagrees' } as const satisfies Record<AgreementAnswer, PlanKey>;

export const myAnswerText = {
  agrees: 'myAgrees', partly: 'myPartly', disagrees: 'myDisagrees',
} as const satisfies Record<AgreementAnswer, ViewKey>;

export const changeText = {
  'plan-started': 'changePlanStarted', 'plan-changed': 'changePlanChanged', 'goal-added': 'changeGoalAdded', 'goal-changed': 'changeGoalChanged',
  'goal-reached': 'changeGoalReached', 'goal-let-go': 'changeGoalLetGo', 'step-added': 'changeStepAdded', 'step-changed': 'changeStepChanged',
  'step-reached': 'changeStepReached', 'step-dropped': 'changeStepDropped', 'activity-added': 'changeActivityAdded',
  'activity-changed': 'changeActivityChanged', 'activity-done': 'changeActivityDone', 'activity-stopped': 'changeActivityStopped',
} as const satisfies Record<PlanChange, ViewKey>;

/** Who answers for an activity: the named person and the agency, someone else, or the person herself (`self`). */
export function responsibleWords(one: PlanActivity, self: string): string {
  if (one.responsibleKind === 'participant') return self;
  if (one.responsibleKind === 'other') return one.responsibleOther ?? '';
  return [one.responsibleStaffName, one.responsibleAgencyName].filter((part) => part !== null).join(', ');
}

export const isOpen = (one: Pick<PlanActivity, 'state'>) => one.state === 'planned' || one.state === 'running';
