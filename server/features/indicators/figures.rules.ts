import { sexGroups, type Figure, type ProgrammeResults, type SexGroup } from '../../../contract/indicators.ts';
import type { GoalTarget } from '../../../contract/programme-goals.ts';
import { shareInterval } from '../../platform/statistics/share-interval.ts';
import type { CountedCase } from './case-facts.ts';
import { showSafely, type Shown } from './disclosure-control.rules.ts';
import type { Verdict } from './indicators.rules.ts';

export interface CountedFigures { figure: Figure; bySex: (Figure & { sex: SexGroup })[] }

// Those whom a goal does not ask about are never shown, but are held to the same rule: they are what the rest leaves over.
const columns = ['yes', 'no', 'missing', 'outside'] as const;

/** Counts the verdicts on everyone admitted, by sex, and shows them without what could point at a person. */
export function countFigures(cases: readonly CountedCase[], verdict: (one: CountedCase) => Verdict, threshold: number): CountedFigures {
  const judged = cases.filter(({ admitted }) => admitted).map((one) => ({ sex: one.sex, verdict: verdict(one) }));
  const rows = sexGroups.map((sex) => ({
    key: sex,
    cells: columns.map((column) => judged.filter((one) => one.sex === sex && one.verdict === column).length),
  }));
  const shown = showSafely(rows, threshold);
  return {
    figure: figureOf(shown.cells),
    bySex: shown.rows.filter(({ total }) => total !== 0).map(({ key, cells }) => ({ sex: key, ...figureOf(cells) })),
  };
}

function figureOf(cells: readonly Shown[]): Figure {
  const [yes = null, no = null, missing = null] = cells;
  const known = yes === null || no === null ? 0 : yes + no;
  if (yes === null || known === 0) return { yes, no, missing, percent: null, interval: null };
  return { yes, no, missing, percent: roundOne((100 * yes) / known), interval: intervalOf(yes, known) };
}

const roundOne = (value: number) => Math.round(value * 10) / 10;

/** The interval of a share in percent. */
function intervalOf(yes: number, known: number): { low: number; high: number } {
  const { low, high } = shareInterval(yes, known);
  return { low: roundOne(100 * low), high: roundOne(100 * high) };
}

/** How many have been admitted, and how many are still in the programme. */
export function countParticipants(cases: readonly CountedCase[], threshold: number): ProgrammeResults['participants'] {
  const admitted = cases.filter((one) => one.admitted);
  const shown = showSafely(sexGroups.map((sex) => {
    const mine = admitted.filter((one) => one.sex === sex);
    const active = mine.filter(({ status }) => status === 'active').length;
    return { key: sex, cells: [active, mine.length - active] };
  }), threshold);
  const [active = null, finished = null] = shown.cells;
  const bySex = shown.rows.filter(({ total }) => total !== 0).map(({ key, total }) => ({ sex: key, count: total }));
  return { admitted: shown.total, active, finished, bySex };
}

/** Whether a figure has reached its target; null when there is none, or when the figure may not be seen. */
export function standingOf(target: GoalTarget | undefined, figure: Figure): 'reached' | 'not-yet' | null {
  const value = target?.unit === 'people' ? figure.yes : figure.percent;
  if (!target || value === null) return null;
  return (target.compare === 'above' ? value > target.value : value >= target.value) ? 'reached' : 'not-yet';
}
