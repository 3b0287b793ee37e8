import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { addDays, addMonths, type IsoDay } from './calendar-days.rules.ts';
import type { CaseFacts, OpenPlanPart, PlanFacts } from './case-facts.ts';
import { basisOf, cadenceOf, leadCoachOf, namedOr, noticeDay, theCase, type Duty } from './duty.ts';
import { houseRules } from './house-rules.ts';

/** What the joint plan asks for: that there is one, that it is reviewed, and that its parts are carried out. */
export function planDuties(model: ProgrammeModel, facts: CaseFacts, admittedOn: IsoDay): Duty[] {
  const { plan } = facts;
  if (plan === null) return firstPlan(model, facts, admittedOn);
  return [
    ...planReview(model, facts, plan),
    ...workActivity(model, facts, plan),
    ...plan.openActivities.flatMap((part) => planPart('plan-activity', part, facts)),
    ...plan.openSteps.flatMap((part) => planPart('plan-step', part, facts)),
  ];
}

/** Reason: `admittedOn`. */
function firstPlan(model: ProgrammeModel, facts: CaseFacts, admittedOn: IsoDay): Duty[] {
  const cadence = cadenceOf(model, 'first-plan');
  if (cadence === undefined) return [];
  const dueOn = addDays(admittedOn, cadence.withinDays);
  return [{
    rule: 'first-plan',
    subject: theCase(facts),
    showFrom: noticeDay('first-plan', dueOn, admittedOn),
    dueOn,
    nature: 'deadline',
    responsible: leadCoachOf(facts),
    reason: { admittedOn },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}

/** Reason: `lastOn`, the day the plan was made or last reviewed. The team's own day counts when it is at most one interval late. */
function planReview(model: ProgrammeModel, facts: CaseFacts, plan: PlanFacts): Duty[] {
  const cadence = cadenceOf(model, 'plan-review');
  if (cadence === undefined) return [];
  const lastOn = plan.lastReviewedOn ?? plan.madeOn;
  const set = plan.nextReviewOn;
  const answered = set !== null && set > lastOn && set <= addMonths(lastOn, 2 * cadence.everyMonths);
  const dueOn = answered ? set : addMonths(lastOn, cadence.everyMonths);
  return [{
    rule: 'plan-review',
    subject: theCase(facts),
    showFrom: noticeDay('plan-review', dueOn, lastOn),
    dueOn,
    nature: 'deadline',
    responsible: leadCoachOf(facts),
    reason: { lastOn },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}

/** Only measures directed at work create progress; the others help beside them. Reason: `since`. */
function workActivity(model: ProgrammeModel, facts: CaseFacts, plan: PlanFacts): Duty[] {
  const cadence = cadenceOf(model, 'work-activity');
  const since = plan.withoutWorkActivitySince;
  if (cadence === undefined || since === null) return [];
  const dueOn = addDays(since, cadence.withinDays);
  return [{
    rule: 'work-activity',
    subject: theCase(facts),
    showFrom: dueOn,
    dueOn,
    nature: 'watch',
    responsible: leadCoachOf(facts),
    reason: { since },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}

/** Reason: `title`. The one who answers for the part sees it; what is the participant's own comes to the lead coach. */
function planPart(rule: 'plan-activity' | 'plan-step', part: OpenPlanPart, facts: CaseFacts): Duty[] {
  if (part.dueOn === null) return [];
  return [{
    rule,
    subject: { kind: rule === 'plan-activity' ? 'activity' : 'step', id: part.id },
    showFrom: noticeDay(rule, part.dueOn),
    dueOn: part.dueOn,
    nature: 'deadline',
    responsible: namedOr(part.responsibleStaffId, facts),
    reason: { title: part.title },
    basis: houseRules[rule],
    snoozable: true,
  }];
}
