import type { Answers, Band, Instrument, InstrumentItem, Questionnaire, Respondent } from '../../../contract/instrument.ts';

/** A measurement that has been scored by its instrument. */
export interface ScoredMeasurement {
  ok: true;
  /** The answers that count, by item: those that were given. */
  raw: Record<string, number>;
  /** The total after the instrument's own rule, imputed items included; null where each item stands alone. */
  score: number | null;
  /** Items left open that were put at the person's own mean. */
  imputedItems: string[];
  band: Band | null;
  /** Keys of the routines that an answer has set going. */
  triggeredRoutines: string[];
  /** Items that a routine watches and that were left open: to be asked about in the talk. */
  watchedUnanswered: string[];
}

/** Why answers could not be scored, and which items it concerns. */
export interface UnscoredMeasurement {
  ok: false;
  code: 'answers-missing' | 'answer-out-of-range' | 'instrument-retired' | 'item-unknown' | 'respondent-not-asked';
  items: string[];
}

/**
 * Scores raw answers. `switchedOn` names the optional items that the programme uses.
 *
 * Imputation puts an open item at the mean of the answered ones and rounds the total to a whole point.
 * A slot is answered by the one item `total`.
 */
export function scoreMeasurement(
  instrument: Instrument,
  respondent: Respondent,
  answers: Answers,
  switchedOn: readonly string[] = [],
): ScoredMeasurement | UnscoredMeasurement {
  if (instrument.retired) return { ok: false, code: 'instrument-retired', items: [] };
  if (!instrument.respondents.includes(respondent)) return { ok: false, code: 'respondent-not-asked', items: [] };
  const asked = askedOf(instrument, respondent, switchedOn);
  const unknown = Object.keys(answers).filter((id) => !asked.has(id));
  if (unknown.length > 0) return { ok: false, code: 'item-unknown', items: unknown };

  const given = Object.entries(answers).flatMap(([id, value]) => (value === null ? [] : [{ id, value }]));
  const outside = given.filter(({ id, value }) => !asked.get(id)?.(value)).map(({ id }) => id);
  if (outside.length > 0) return { ok: false, code: 'answer-out-of-range', items: outside };

  const raw = Object.fromEntries(given.map(({ id, value }) => [id, value]));
  const open = [...asked.keys()].filter((id) => raw[id] === undefined);
  if (given.length === 0 || open.length > mayBeOpen(instrument, asked.size)) return { ok: false, code: 'answers-missing', items: open };
  return scored(instrument, raw, open);
}

/** The items that a respondent is asked, in order; optional ones only where they are switched on. */
export function itemsFor(instrument: Questionnaire, respondent: Respondent, switchedOn: readonly string[] = []): InstrumentItem[] {
  return instrument.items.filter((item) => item.ask[respondent] !== undefined && (!item.offByDefault || switchedOn.includes(item.id)));
}

type Accepts = (value: number) => boolean;

function askedOf(instrument: Instrument, respondent: Respondent, switchedOn: readonly string[]): Map<string, Accepts> {
  if (instrument.kind === 'slot') {
    const { min, max, decimals } = instrument.total;
    return new Map([['total', (value) => value >= min && value <= max && Number(value.toFixed(decimals)) === value]]);
  }
  return new Map(
    itemsFor(instrument, respondent, switchedOn).map((item) => {
      const { min, max } = item.scale ?? instrument.scale;
      return [item.id, (value) => Number.isInteger(value) && value >= min && value <= max];
    }),
  );
}

function mayBeOpen(instrument: Instrument, asked: number): number {
  if (instrument.kind === 'slot' || instrument.missing.kind === 'none-allowed') return 0;
  return instrument.missing.kind === 'mean-imputed' ? instrument.missing.atMost : asked - 1;
}

function scored(instrument: Instrument, raw: Record<string, number>, open: readonly string[]): ScoredMeasurement {
  const score = totalOf(instrument, raw, open.length);
  const routines = instrument.kind === 'slot' ? [] : instrument.routines;
  const watched = new Set(routines.map((routine) => routine.when.item));
  return {
    ok: true,
    raw,
    score,
    imputedItems: instrument.kind === 'questionnaire' && instrument.missing.kind === 'mean-imputed' ? [...open] : [],
    band: instrument.bands?.list.find((band) => score !== null && score >= band.from && score <= band.to) ?? null,
    triggeredRoutines: routines.filter(({ when }) => (raw[when.item] ?? when.above) > when.above).map((routine) => routine.key),
    watchedUnanswered: open.filter((id) => watched.has(id)),
  };
}

function totalOf(instrument: Instrument, raw: Record<string, number>, open: number): number | null {
  const values = Object.values(raw);
  const sum = values.reduce((total, value) => total + value, 0);
  if (instrument.kind === 'slot') return sum;
  const whole = open === 0 ? sum : Math.round((sum / values.length) * (values.length + open));
  switch (instrument.scoring) {
    case 'per-item': return null;
    case 'sum': return whole;
    case 'sum-times-4': return whole * 4;
    case 'mean': return Math.round((sum / values.length) * 100) / 100;
  }
}

/** How two scores of one person differ, held against the smallest change that counts. */
export interface Change {
  direction: 'better' | 'worse' | 'no-clear-change';
  /** Last minus first, in points. */
  difference: number;
  /** The smallest difference that counts; null when none is known, and then no change is called clear. */
  threshold: number | null;
}

/** Compares the first and last score of an instrument, or of one item where items stand alone. */
export function changeSince(first: number, last: number, instrument: Pick<Instrument, 'direction' | 'smallestChange'>): Change {
  const difference = last - first;
  const threshold = instrument.smallestChange?.value ?? null;
  if (threshold === null || Math.abs(difference) < threshold) return { direction: 'no-clear-change', difference, threshold };
  const isBetter = difference > 0 === (instrument.direction === 'higher-is-better');
  return { direction: isBetter ? 'better' : 'worse', difference, threshold };
}
