import { z } from 'zod';
import { AgreementAnswer, Plan, PlanTrack, PlanVersion } from './plan.ts';
import { examplePlan, exampleVersion } from './plan-examples.ts';
import { ShareWith } from './record-writes.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Version } from './words.ts';

const inCase = z.object({ caseId: Id });
const title = z.string().trim().min(1).max(200);
const longText = z.string().trim().max(2000);
/** The version of the plan that the writer saw. */
const seen = { planVersion: Version };

export const StartPlanBody = z.object({
  /** The agency with overall responsibility: the fourth part of a SIP. */
  overallAgencyId: Id,
  summary: longText.default(''),
  nextReviewOn: Day.nullable().default(null),
  shareWith: ShareWith,
});
export type StartPlanBody = z.infer<typeof StartPlanBody>;

export const ChangePlanBody = StartPlanBody.extend(seen);
export type ChangePlanBody = z.infer<typeof ChangePlanBody>;

export const AddGoalBody = z.object({
  ...seen,
  /** The person's own words. */
  words: z.string().trim().min(1).max(500),
  track: PlanTrack.nullable().default(null),
});
export const ChangeGoalBody = AddGoalBody.extend({ state: z.enum(['open', 'reached', 'let-go']) });
export type ChangeGoalBody = z.infer<typeof ChangeGoalBody>;

export const AddStepBody = z.object({
  ...seen,
  goalId: Id.nullable().default(null),
  track: PlanTrack,
  title,
  dueOn: Day.nullable().default(null),
});
export type AddStepBody = z.infer<typeof AddStepBody>;
export const ChangeStepBody = AddStepBody.extend({ doneOn: Day.nullable(), dropped: z.boolean() })
  .refine((step) => !(step.dropped && step.doneOn), { path: ['dropped'], message: 'done-and-dropped' });
export type ChangeStepBody = z.infer<typeof ChangeStepBody>;

const responsible = {
  responsibleKind: z.enum(['agency', 'participant', 'other']),
  responsibleAgencyId: Id.nullable().default(null),
  responsibleStaffId: Id.nullable().default(null),
  responsibleOther: z.string().trim().min(1).max(200).nullable().default(null),
};
const activity = z.object({
  ...seen,
  ...responsible,
  goalId: Id.nullable().default(null),
  track: PlanTrack,
  title,
  /** Which need it answers: the first part of a SIP. */
  need: longText.default(''),
  workFocused: z.boolean().default(false),
  startsOn: Day,
  dueOn: Day.nullable().default(null),
});

interface Checked {
  responsibleKind: 'agency' | 'participant' | 'other';
  responsibleAgencyId: string | null;
  responsibleStaffId: string | null;
  responsibleOther: string | null;
  startsOn: string;
  dueOn: string | null;
}
type Unchecked = Partial<Checked>;
const namesAgency = (one: Unchecked) => (one.responsibleKind === 'agency') === Boolean(one.responsibleAgencyId);
const namesStaff = (one: Unchecked) => one.responsibleKind === 'agency' || !one.responsibleStaffId;
const namesOther = (one: Unchecked) => (one.responsibleKind === 'other') === Boolean(one.responsibleOther);
const endsAfterItStarts = (one: Unchecked) => !one.dueOn || !one.startsOn || one.dueOn >= one.startsOn;
/** What belongs together is checked although something else is missing, so that a form tells all at once. */
const when = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

export const AddActivityBody = activity
  .refine(namesAgency, { path: ['responsibleAgencyId'], message: 'which-agency', when })
  .refine(namesStaff, { path: ['responsibleStaffId'], message: 'which-agency', when })
  .refine(namesOther, { path: ['responsibleOther'], message: 'which-other', when })
  .refine(endsAfterItStarts, { path: ['dueOn'], message: 'end-before-start', when });
export type AddActivityBody = z.infer<typeof AddActivityBody>;

export const ChangeActivityBody = activity
  // Whether an open activity has begun follows from its day; it is not said.
  .extend({ state: z.enum(['open', 'done', 'stopped']), doneOn: Day.nullable().default(null) })
  .refine(namesAgency, { path: ['responsibleAgencyId'], message: 'which-agency', when })
  .refine(namesStaff, { path: ['responsibleStaffId'], message: 'which-agency', when })
  .refine(namesOther, { path: ['responsibleOther'], message: 'which-other', when })
  .refine(endsAfterItStarts, { path: ['dueOn'], message: 'end-before-start', when })
  .refine((one) => (one.state === 'done') === (one.doneOn !== null), { path: ['doneOn'], message: 'when-done' });
export type ChangeActivityBody = z.infer<typeof ChangeActivityBody>;

/** What the person says of the version she saw. */
export const AgreeBody = z.object({
  ...seen,
  answer: AgreementAnswer,
  words: longText.default(''),
  /** How she said it, when staff write it down; her own answer needs none. */
  how: z.enum(['meeting', 'phone', 'letter']).optional(),
});
export type AgreeBody = z.infer<typeof AgreeBody>;

const tag = 'plans';
const errors = ['case-closed', 'case-not-admitted', 'stale-version'] as const;
const sharingErrors = [...errors, 'consent-missing', 'nobody-named-there', 'plan-owner-shares'] as const;
const frame = { overallAgencyId: examplePlan.overallAgencyId, summary: examplePlan.summary, nextReviewOn: examplePlan.nextReviewOn };
const written = { response: Plan, status: 201 } as const;
const changed = { response: Plan, status: 200 } as const;

export const plansRoutes = {
  readPlan: defineRoute({
    method: 'GET', path: '/cases/:caseId/plan', tag, access: 'plan.read', params: inCase,
    summary: 'Reads the joint plan whole, with its warnings; null while there is none that the reader may see',
    response: z.object({ plan: Plan.nullable(), mayWrite: z.boolean() }), status: 200, errors: [],
    example: { response: { plan: examplePlan, mayWrite: true } },
  }),
  startPlan: defineRoute({
    method: 'POST', path: '/cases/:caseId/plan', tag, access: 'plan.write', params: inCase, body: StartPlanBody, ...written,
    summary: 'Starts the joint plan', errors: ['case-closed', 'case-not-admitted', 'plan-exists', 'consent-missing', 'nobody-named-there'],
    example: { body: frame, response: examplePlan },
  }),
  changePlan: defineRoute({
    method: 'PUT', path: '/cases/:caseId/plan', tag, access: 'plan.write', params: inCase, body: ChangePlanBody, ...changed,
    summary: 'Changes the plan’s summary, next review or overall responsibility', errors: sharingErrors,
    example: { body: { ...frame, planVersion: 4 }, response: examplePlan },
  }),
  addGoal: defineRoute({
    method: 'POST', path: '/cases/:caseId/plan/goals', tag, access: 'plan.write', params: inCase, body: AddGoalBody, ...written,
    summary: 'Adds a goal in the person’s own words', errors,
    example: { body: { planVersion: 1, words: 'Jag vill laga mat åt andra igen' }, response: examplePlan },
  }),
  changeGoal: defineRoute({
    method: 'PUT', path: '/cases/:caseId/plan/goals/:goalId', tag, access: 'plan.write', params: inCase.extend({ goalId: Id }),
    body: ChangeGoalBody, ...changed, summary: 'Changes a goal, or says that it is reached or let go', errors,
    example: { body: { planVersion: 4, words: 'Jag vill laga mat åt andra igen', track: 'work', state: 'reached' }, response: examplePlan },
  }),
  addStep: defineRoute({
    method: 'POST', path: '/cases/:caseId/plan/steps', tag, access: 'plan.write', params: inCase, body: AddStepBody, ...written,
    summary: 'Adds a step on the way to a goal', errors,
    example: { body: { planVersion: 2, track: 'work', title: 'Besöka två kök', dueOn: '2026-04-15' }, response: examplePlan },
  }),
  changeStep: defineRoute({
    method: 'PUT', path: '/cases/:caseId/plan/steps/:stepId', tag, access: 'plan.write', params: inCase.extend({ stepId: Id }),
    body: ChangeStepBody, ...changed, summary: 'Changes a step, or says that it is reached or dropped', errors,
    example: {
      body: { planVersion: 4, track: 'work', title: 'Besöka två kök', dueOn: '2026-04-15', doneOn: '2026-04-14', dropped: false },
      response: examplePlan,
    },
  }),
  addActivity: defineRoute({
    method: 'POST', path: '/cases/:caseId/plan/activities', tag, access: 'plan.write', params: inCase, body: AddActivityBody, ...written,
    summary: 'Adds an activity with who answers for it; an agency that is named is given the plan, under a consent', errors: sharingErrors,
    example: {
      body: {
        planVersion: 3, track: 'work', title: 'Arbetsprövning i kök', need: 'Pröva yrket i lugn takt', responsibleKind: 'agency',
        responsibleAgencyId: examplePlan.overallAgencyId, workFocused: true, startsOn: '2026-03-23', dueOn: '2026-06-12',
      },
      response: examplePlan,
    },
  }),
  changeActivity: defineRoute({
    method: 'PUT', path: '/cases/:caseId/plan/activities/:activityId', tag, access: 'plan.write',
    params: inCase.extend({ activityId: Id }), body: ChangeActivityBody, ...changed,
    summary: 'Changes an activity, or says that it runs, is done or has stopped', errors: sharingErrors,
    example: {
      body: {
        planVersion: 4, track: 'work', title: 'Arbetsprövning i kök', responsibleKind: 'participant', workFocused: true,
        startsOn: '2026-03-23', state: 'done', doneOn: '2026-06-12',
      },
      response: examplePlan,
    },
  }),
  agreeToPlan: defineRoute({
    method: 'POST', path: '/cases/:caseId/plan/agreement', tag, access: 'plan.agree', params: inCase, body: AgreeBody, ...written,
    summary: 'Records what the person says of the plan, in the version she saw', errors,
    example: { body: { planVersion: 4, answer: 'partly', words: 'Jag vill börja en vecka senare.', how: 'meeting' }, response: examplePlan },
  }),
  readPlanVersion: defineRoute({
    method: 'GET', path: '/cases/:caseId/plan/versions/:version', tag, access: 'plan.read',
    params: inCase.extend({ version: z.coerce.number().int().positive().max(2_147_483_646) }),
    summary: 'Reads one version of the plan as it was saved, and what has changed since', response: PlanVersion, status: 200, errors: [],
    example: { response: exampleVersion },
  }),
} as const;
