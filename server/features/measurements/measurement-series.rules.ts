import type { Instrument, Respondent } from '../../../contract/instrument.ts';
import type { Words } from '../../../contract/words.ts';
import { changeSince, type Change } from './measurements.rules.ts';

/** What a chart needs of one recorded measurement. */
export interface MeasurementForSeries {
  /** A calendar day as `2026-11-24`. */
  on: string;
  respondent: Respondent;
  version: number;
  answers: Readonly<Record<string, number | null>>;
  score: number | null;
}

export interface SeriesPoint {
  on: string;
  value: number;
  version: number;
}

/** One indicator over time, by each who rates it, side by side. */
export interface IndicatorSeries {
  /** The item's id, or `total` for the score of the whole instrument. */
  id: string;
  label: Words;
  min: number;
  max: number;
  /** In points; null when none is known. */
  smallestChange: number | null;
  raters: { respondent: Respondent; points: SeriesPoint[]; change: Change | null }[];
}

/**
 * Lays a person's measurements out as indicators over time. An instrument with a total gives that one indicator;
 * where each item stands alone, every item that has been answered gives its own. Of several measurements on one day
 * by the same rater the last in the list counts. Raters without any point are left out, and so are empty indicators.
 */
export function seriesFor(instrument: Instrument, measurements: readonly MeasurementForSeries[]): IndicatorSeries[] {
  return indicatorsOf(instrument).flatMap(({ valueOf, ...indicator }) => {
    const raters = instrument.respondents.flatMap((respondent) => {
      const points = pointsOf(measurements.filter((one) => one.respondent === respondent), valueOf);
      const [first, last] = [points[0], points.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [{ respondent, points, change: points.length > 1 ? changeSince(first.value, last.value, instrument) : null }];
    });
    return raters.length > 0 ? [{ ...indicator, smallestChange: instrument.smallestChange?.value ?? null, raters }] : [];
  });
}

interface Indicator {
  id: string;
  label: Words;
  min: number;
  max: number;
  valueOf: (measurement: MeasurementForSeries) => number | null;
}

function indicatorsOf(instrument: Instrument): Indicator[] {
  const score = (measurement: MeasurementForSeries) => measurement.score;
  if (instrument.kind === 'slot') return [{ id: 'total', label: instrument.total.label, ...scoreRange(instrument), valueOf: score }];
  if (instrument.scoring !== 'per-item') return [{ id: 'total', label: instrument.name, ...scoreRange(instrument), valueOf: score }];
  return instrument.items.map((item) => {
    const { min, max } = item.scale ?? instrument.scale;
    return { id: item.id, label: item.label, min, max, valueOf: ({ answers }) => answers[item.id] ?? null };
  });
}

/** The lowest and highest score that a whole instrument can give. */
export function scoreRange(instrument: Instrument): { min: number; max: number } {
  if (instrument.kind === 'slot') return { min: instrument.total.min, max: instrument.total.max };
  const scales = instrument.items.filter((item) => !item.offByDefault).map((item) => item.scale ?? instrument.scale);
  const sums = { min: scales.reduce((sum, scale) => sum + scale.min, 0), max: scales.reduce((sum, scale) => sum + scale.max, 0) };
  if (instrument.scoring === 'sum') return sums;
  if (instrument.scoring === 'sum-times-4') return { min: sums.min * 4, max: sums.max * 4 };
  return { min: instrument.scale.min, max: instrument.scale.max };
}

function pointsOf(measurements: readonly MeasurementForSeries[], valueOf: Indicator['valueOf']): SeriesPoint[] {
  const byDay = new Map<string, SeriesPoint>();
  for (const measurement of measurements) {
    const value = valueOf(measurement);
    if (value !== null) byDay.set(measurement.on, { on: measurement.on, value, version: measurement.version });
  }
  return [...byDay.values()].toSorted((a, b) => a.on.localeCompare(b.on));
}
