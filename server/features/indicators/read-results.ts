import type { GoalResult, ProgrammeResults } from '../../../contract/indicators.ts';
import type { Goal } from '../../../contract/programme-goals.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import type { CountedCase } from './case-facts.ts';
import { definitionOf, houseMeasures } from './definitions.ts';
import { defaultThreshold } from './disclosure-control.rules.ts';
import { countFigures, countParticipants, standingOf } from './figures.rules.ts';
import { countingOf, followedUp, sameCoach, verdictOf, type Verdict } from './indicators.rules.ts';
import { selectCaseFacts, selectGoals, selectMayRead } from './indicators.sql.ts';
import { instrumentSenses } from './instrument-senses.ts';

/** How a programme stands against its own goals. `not-found` for those whose agency takes no part in it. */
export async function readResults(work: Work, programmeId: string): Promise<ProgrammeResults | NamedError> {
  const programme = (await selectMayRead(work.db, programmeId)) ? await selectGoals(work.db, programmeId) : null;
  if (!programme) return fail('not-found');
  const cases = await selectCaseFacts(work.db, programmeId);
  return {
    programmeId, name: programme.name, countedOn: work.today, modelVersion: programme.version, threshold: defaultThreshold,
    participants: countParticipants(cases, defaultThreshold),
    goals: programme.goals.map((goal) => goalResult(goal, cases)),
    alsoCounted: [houseResult('same-coach', cases, sameCoach), houseResult('followed-up', cases, followedUp)],
  };
}

function goalResult(goal: Goal, cases: readonly CountedCase[]): GoalResult {
  const { key, level, label, measure, target, source, assumption } = goal;
  const counting = countingOf(measure);
  const frame = {
    key, level, label, definition: definitionOf(measure), counting, target: target ?? null,
    basis: { ...(source && { source }), ...(assumption && { assumption }) },
  };
  if (counting !== 'counted') return { ...frame, standing: null, figure: null, bySex: [] };
  const figures = countFigures(cases, (one) => verdictOf(measure, one, instrumentSenses()), defaultThreshold);
  return { ...frame, ...figures, standing: standingOf(target, figures.figure) };
}

function houseResult(key: keyof typeof houseMeasures, cases: readonly CountedCase[], verdict: (one: CountedCase) => Verdict): GoalResult {
  return {
    key, level: 'organisation', ...houseMeasures[key], counting: 'counted', target: null, standing: null,
    ...countFigures(cases, verdict, defaultThreshold),
  };
}
