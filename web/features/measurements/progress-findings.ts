import type { Respondent } from '../../../contract/instrument.ts';
import type { CaseMeasurements, IndicatorSeries, Measurement } from '../../../contract/measurements.ts';

/** One indicator that has clearly changed, and by whom it is said. */
export interface Finding {
  series: IndicatorSeries;
  by: 'participant' | 'caseworker' | 'both';
}

export interface Findings {
  /** The first day of any answer that a later one is held against; null before any answer. */
  since: string | null;
  /** Whether anything has been answered twice by the same rater. */
  hasFollowUp: boolean;
  better: Finding[];
  worse: Finding[];
}

type Direction = 'better' | 'worse' | 'no-clear-change';

/** Whether a measurement counts: one recorded by mistake is only there to be read. */
export function counts({ mistake }: Pick<Measurement, 'mistake'>): boolean {
  return mistake === null;
}

/** How an indicator has changed as a whole: raters who disagree make no clear change, and so does none. */
export function directionOf(series: IndicatorSeries): Direction | null {
  const directions = series.raters.flatMap(({ change }) => (change === null ? [] : [change.direction]));
  if (directions.length === 0) return null;
  const clear = new Set(directions.filter((direction) => direction !== 'no-clear-change'));
  const [only] = clear;
  return clear.size === 1 && only !== undefined ? only : 'no-clear-change';
}

function findingsOf(indicators: readonly IndicatorSeries[], direction: Direction): Finding[] {
  return indicators.filter((series) => directionOf(series) === direction).map((series) => {
    const [first, second] = series.raters.filter(({ change }) => change?.direction === direction).map(({ respondent }) => respondent);
    return { series, by: second === undefined ? (first ?? 'participant') : 'both' };
  });
}

/** What has clearly changed between the first and the latest answers; it names areas and never ranks people. */
export function findingsIn(indicators: readonly IndicatorSeries[]): Findings {
  const days = indicators.flatMap(({ raters }) => raters.flatMap(({ points }) => points.map(({ on }) => on))).toSorted();
  return {
    since: days[0] ?? null,
    hasFollowUp: indicators.some(({ raters }) => raters.some(({ change }) => change !== null)),
    better: findingsOf(indicators, 'better'),
    worse: findingsOf(indicators, 'worse'),
  };
}

/** Answers further apart than this are of different times, and are not laid side by side. */
const pairDays = 60;

export interface Pair {
  participant: Measurement | null;
  caseworker: Measurement | null;
  /** Who has yet to answer for the two to be laid side by side; null when they can be, or nobody has answered. */
  waitingFor: Respondent | null;
}

const daysApart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** The latest answers of both to one instrument. `items` come latest first, as the API gives them. */
export function latestPair(items: CaseMeasurements['items'], instrumentKey: string): Pair {
  const latest = (respondent: Respondent) => items.find((item) => item.instrumentKey === instrumentKey && item.respondent === respondent) ?? null;
  const [participant, caseworker] = [latest('participant'), latest('caseworker')];
  if (!participant || !caseworker) return { participant, caseworker, waitingFor: participant ? 'caseworker' : caseworker ? 'participant' : null };
  if (daysApart(participant.measuredOn, caseworker.measuredOn) <= pairDays) return { participant, caseworker, waitingFor: null };
  return { participant, caseworker, waitingFor: participant.measuredOn < caseworker.measuredOn ? 'participant' : 'caseworker' };
}
