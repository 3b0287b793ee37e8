import type { Counting } from '../../../contract/indicators.ts';
import type { IncomeSource } from '../../../contract/programme-criteria.ts';
import type { GoalMeasure } from '../../../contract/programme-goals.ts';
import type { CountedCase, InstrumentSense } from './case-facts.ts';
import { clearlyBetter, ratingsHaveMet } from './ratings.rules.ts';

/** How one case counts for one goal. `outside`: the goal does not ask about it, for instance before discharge. */
export type Verdict = 'yes' | 'no' | 'missing' | 'outside';

const ownLiving: readonly IncomeSource[] = ['wage', 'subsidised-wage', 'own-business', 'study-support'];
const publicSupport: readonly IncomeSource[] = [
  'sickness-benefit', 'rehabilitation-benefit', 'activity-compensation', 'sickness-compensation', 'unemployment-benefit',
  'activity-support', 'establishment-benefit', 'income-support',
];
const sickness: readonly IncomeSource[] = ['sickness-benefit', 'rehabilitation-benefit', 'activity-compensation', 'sickness-compensation'];

/** Whether a goal can be counted from cases. */
export function countingOf(measure: GoalMeasure): Counting {
  if (measure.kind === 'documented') return 'documented';
  // Team meetings are not recorded yet.
  return measure.kind === 'share-of-team-meetings' ? 'later' : 'counted';
}

/**
 * The counting kernel: how one case counts for a goal. Every case that was admitted gets exactly one verdict, and what
 * is not known is `missing`, never `no`.
 */
export function verdictOf(measure: GoalMeasure, one: CountedCase, instruments: readonly InstrumentSense[]): Verdict {
  if (!one.admitted) return 'outside';
  switch (measure.kind) {
    case 'count-participants': return 'yes';
    case 'share-in-work': return inWork(measure.when, one);
    case 'share-self-supporting': return byIncome(measure.when, one, selfSupporting);
    case 'share-without-sickness-benefit': return byIncome(measure.when, one, (incomes) => !incomes.some((income) => sickness.includes(income)));
    case 'share-closer-to-work': return closerToWork(one, instruments);
    case 'share-with-placement': return one.adaptedPlacement ? 'yes' : 'no';
    case 'change-in-instrument':
      return said(clearlyBetter(one.ratings, instruments.find(({ key }) => key === measure.instrument), measure.items));
    case 'shared-view': return measure.of === 'ratings' ? said(ratingsHaveMet(one.ratings)) : alikeAssessments(one);
    case 'share-with-joint-plan': return one.jointPlan ? 'yes' : 'no';
    case 'share-of-team-meetings': case 'documented': return 'outside';
  }
}

const said = (answer: boolean | null): Verdict => (answer === null ? 'missing' : answer ? 'yes' : 'no');
const isOver = ({ status }: CountedCase) => status === 'discharged' || status === 'closed';

function inWork(when: 'ever' | 'at-discharge' | 'six-months-after', one: CountedCase): Verdict {
  if (when === 'ever') return one.jobStart ? 'yes' : 'no';
  if (!isOver(one)) return 'outside';
  if (when === 'at-discharge') return one.jobAtDischarge ? 'yes' : 'no';
  // Before the six months have gone nobody has been asked.
  if (one.followUp === null) return one.status === 'closed' ? 'missing' : 'outside';
  if (one.followUp === 'given-up' || one.occupationAtFollowUp === null || one.occupationAtFollowUp === 'unknown') return 'missing';
  return one.occupationAtFollowUp === 'work' || one.occupationAtFollowUp === 'work-and-studies' ? 'yes' : 'no';
}

function byIncome(
  when: 'at-discharge' | 'six-months-after', one: CountedCase, holds: (incomes: readonly IncomeSource[]) => boolean,
): Verdict {
  if (!isOver(one)) return 'outside';
  if (when === 'six-months-after' && one.followUp === null && one.status === 'discharged') return 'outside';
  const incomes = when === 'at-discharge' ? one.incomeAfter : one.incomeAtFollowUp;
  if (incomes === null || incomes.length === 0 || incomes.includes('unknown')) return 'missing';
  return holds(incomes) ? 'yes' : 'no';
}

/** Lives on wage, own business or study support, and on no public support beside it. */
function selfSupporting(incomes: readonly IncomeSource[]): boolean {
  return incomes.some((income) => ownLiving.includes(income)) && !incomes.some((income) => publicSupport.includes(income));
}

/** Work, studies, a placement or clear progress, whichever is there; else what the discharge or the ratings say. */
function closerToWork(one: CountedCase, instruments: readonly InstrumentSense[]): Verdict {
  const studies = one.dischargeOutcome === 'studies' || (one.incomeAfter ?? []).includes('study-support');
  if (one.jobStart || one.hadPlacement || studies) return 'yes';
  if (one.dischargeOutcome === 'work' || one.dischargeOutcome === 'closer-to-work') return 'yes';
  const progress = clearlyBetter(one.ratings, instruments.find(({ key }) => key === 'samsteg-progression'));
  if (progress !== null) return said(progress);
  return one.dischargeOutcome === 'unchanged' || one.dischargeOutcome === 'further-away' ? 'no' : 'missing';
}

function alikeAssessments({ assessedAreas, alikeAreas }: CountedCase): Verdict {
  return assessedAreas === 0 ? 'missing' : said(alikeAreas === assessedAreas);
}

/** One and the same lead coach all the way: continuity matters to the outcome. */
export function sameCoach(one: CountedCase): Verdict {
  return one.admitted ? said(one.coachChanges === 0) : 'outside';
}

/** Of those whose follow-up has come up: whether it was done, or given up. */
export function followedUp(one: CountedCase): Verdict {
  if (one.followUp === null) return one.status === 'closed' ? 'missing' : 'outside';
  return said(one.followUp === 'done');
}
