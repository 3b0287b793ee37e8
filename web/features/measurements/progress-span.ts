import type { IndicatorSeries } from '../../../contract/measurements.ts';
import { addDays, daysBetween } from '../../ui/days.ts';

const shortest = 60;

/** The ends of the time axis that all charts of a page share: from the first answer to today, and never too short to read. */
export function progressSpan(indicators: readonly IndicatorSeries[], today: string): { start: string; end: string } {
  const days = indicators.flatMap(({ raters }) => raters.flatMap(({ points }) => points.map(({ on }) => on)));
  const first = [...days, today].toSorted()[0] ?? today;
  return { start: daysBetween(first, today) < shortest ? addDays(today, -shortest) : first, end: today };
}
