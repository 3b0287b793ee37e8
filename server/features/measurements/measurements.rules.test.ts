import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Instrument, Questionnaire, Respondent } from '../../../contract/instrument.ts';
import { loadInstruments } from './load-instruments.ts';
import { changeSince, itemsFor, scoreMeasurement } from './measurements.rules.ts';
import { scoreRange } from './measurement-series.rules.ts';

const instruments = loadInstruments('instruments');
function instrumentOf(key: string): Instrument {
  const found = instruments.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no instrument ${key}`);
  return found;
}
function questionnaireOf(key: string): Questionnaire {
  const found = instrumentOf(key);
  if (found.kind !== 'questionnaire') throw new Error(`${key} has no questions`);
  return found;
}

/** Answers to the items of an instrument in order; null leaves one open. */
function answersTo(key: string, values: (number | null)[], respondent: Respondent = 'participant'): Answers {
  const items = itemsFor(questionnaireOf(key), respondent);
  return Object.fromEntries(values.flatMap((value, at) => (items[at] === undefined ? [] : [[items[at].id, value]])));
}

describe('scores', () => {
  test.each([
    ['phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 0], 0, 'None or minimal', []],
    ['phq-9', [3, 3, 3, 3, 3, 3, 3, 3, 3], 27, 'Severe', []],
    ['phq-9', [1, 1, 1, 1, 1, 1, 1, 1, 1], 9, 'Mild', []],
    ['phq-9', [2, 2, 2, 2, 2, null, null, 0, 0], 13, 'Moderate', ['self-esteem', 'concentration']],
    ['gad-7', [3, 3, 3, 3, 3, null, 0], 18, 'Severe', ['irritable']],
    ['who-5', [5, 5, 5, 5, 5], 100, 'Good well-being', []],
    ['who-5', [2, 2, 3, 3, 2], 48, 'Low well-being', []],
    ['work-ability', [6], 6, 'Moderate', []],
    ['self-rated-health', [4], 4, undefined, []],
  ] as const)('%s %j is %d (%s)', (key, values, score, band, imputed) => {
    const result = scoreMeasurement(instrumentOf(key), 'participant', answersTo(key, [...values]));
    expect(result).toMatchObject({ ok: true, score, imputedItems: imputed });
    expect(result.ok && result.band?.label.en).toBe(band);
  });

  test('items that stand alone give no total, and the raw answers as they are', () => {
    const result = scoreMeasurement(instrumentOf('samsteg-progression'), 'caseworker', { 'everyday-life': 4, health: null, 'caseworker-belief': 7 });
    expect(result).toMatchObject({ ok: true, score: null, band: null, imputedItems: [], raw: { 'everyday-life': 4, 'caseworker-belief': 7 } });
  });

  test('a slot keeps its total', () => {
    expect(scoreMeasurement(instrumentOf('mansa'), 'participant', { total: 4.25 })).toMatchObject({ ok: true, score: 4.25, raw: { total: 4.25 } });
  });
});

describe('answers that cannot be scored', () => {
  const full = answersTo('phq-9', [1, 1, 1, 1, 1, 1, 1, 1, 0]);
  test.each([
    ['three open in PHQ-9', 'phq-9', 'participant', { ...full, interest: null, mood: null, sleep: null }, 'answers-missing', ['interest', 'mood', 'sleep']],
    ['one open in WHO-5', 'who-5', 'participant', answersTo('who-5', [1, 1, 1, 1]), 'answers-missing', ['interested']],
    ['nothing answered at all', 'samsteg-progression', 'participant', { health: null }, 'answers-missing', undefined],
    ['over the scale', 'phq-9', 'participant', { ...full, mood: 4 }, 'answer-out-of-range', ['mood']],
    ['under the scale', 'self-rated-health', 'participant', { health: 0 }, 'answer-out-of-range', ['health']],
    ['between two steps', 'work-ability', 'participant', { 'work-ability': 5.5 }, 'answer-out-of-range', ['work-ability']],
    ['no number', 'work-ability', 'participant', { 'work-ability': Number.NaN }, 'answer-out-of-range', ['work-ability']],
    ['an item of another instrument', 'work-ability', 'participant', { 'work-ability': 5, mood: 1 }, 'item-unknown', ['mood']],
    ['an item that only the caseworker is asked', 'samsteg-progression', 'participant', { 'caseworker-belief': 5 }, 'item-unknown', ['caseworker-belief']],
    ['an optional item that is not switched on', 'samsteg-progression', 'participant', { 'own-area': 5 }, 'item-unknown', ['own-area']],
    ['one who is not asked', 'phq-9', 'caseworker', full, 'respondent-not-asked', []],
    ['too many decimals in a slot', 'mansa', 'participant', { total: 4.255 }, 'answer-out-of-range', ['total']],
    ['an empty slot', 'mansa', 'participant', {}, 'answers-missing', ['total']],
  ] as const)('%s', (_, key, respondent, answers, code, items) => {
    const result = scoreMeasurement(instrumentOf(key), respondent, answers);
    expect(result).toMatchObject({ ok: false, code });
    if (items !== undefined) expect(!result.ok && result.items).toEqual(items);
  });

  test('a retired instrument', () => {
    expect(scoreMeasurement({ ...instrumentOf('phq-9'), retired: true }, 'participant', full)).toMatchObject({ ok: false, code: 'instrument-retired' });
  });

  test('the optional item is scored where it is switched on', () => {
    expect(scoreMeasurement(instrumentOf('samsteg-progression'), 'participant', { 'own-area': 5 }, ['own-area'])).toMatchObject({ ok: true, raw: { 'own-area': 5 } });
  });
});

describe('thoughts of death or self-harm', () => {
  test.each([[0, []], [1, ['suicide-risk-check']], [3, ['suicide-risk-check']]])('answered %d', (value, routines) => {
    const result = scoreMeasurement(instrumentOf('phq-9'), 'participant', answersTo('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, value]));
    expect(result).toMatchObject({ triggeredRoutines: routines, watchedUnanswered: [] });
  });

  test('left open: no routine, but it is to be asked about', () => {
    const result = scoreMeasurement(instrumentOf('phq-9'), 'participant', answersTo('phq-9', [3, 3, 3, 3, 3, 3, 3, 3, null]));
    expect(result).toMatchObject({ ok: true, triggeredRoutines: [], watchedUnanswered: ['self-harm'] });
  });
});

test.each([
  ['phq-9', 15, 9, 'better', 6], ['phq-9', 15, 10, 'no-clear-change', 6], ['phq-9', 9, 15, 'worse', 6], ['gad-7', 12, 8, 'better', 4],
  ['who-5', 40, 52, 'better', 10], ['who-5', 52, 44, 'no-clear-change', 10], ['work-ability', 3, 5, 'better', 2], ['work-ability', 3, 2, 'no-clear-change', 2],
  ['mansa', 1, 7, 'no-clear-change', null],
] as const)('%s from %d to %d: %s (smallest change %s)', (key, first, last, direction, threshold) => {
  expect(changeSince(first, last, instrumentOf(key))).toEqual({ direction, difference: last - first, threshold });
});

describe('whatever is answered', () => {
  const scoredOnes = instruments.filter((one): one is Questionnaire => one.kind === 'questionnaire' && one.scoring !== 'per-item');
  const anyOf = fc.constantFrom(...scoredOnes);
  const filled = anyOf.chain((instrument) => {
    const value = fc.integer({ min: instrument.scale.min, max: instrument.scale.max });
    return fc.tuple(fc.constant(instrument), fc.array(value, { minLength: instrument.items.length, maxLength: instrument.items.length }));
  });
  const scoreOf = (instrument: Questionnaire, values: (number | null)[]) => {
    const result = scoreMeasurement(instrument, 'participant', answersTo(instrument.key, values));
    return result.ok ? result.score : null;
  };

  test('the score lies within its range and has at most one reading', () => {
    fc.assert(fc.property(filled, ([instrument, values]) => {
      const result = scoreMeasurement(instrument, 'participant', answersTo(instrument.key, values));
      const { min, max } = scoreRange(instrument);
      expect(result.ok).toBe(true);
      expect(result.ok && result.score).toBeGreaterThanOrEqual(min);
      expect(result.ok && result.score).toBeLessThanOrEqual(max);
      if (instrument.bands !== undefined) expect(result).toHaveProperty('band.label.sv');
    }));
  });

  test('a higher answer never gives a lower score, with open items too', () => {
    fc.assert(fc.property(filled, fc.nat(), fc.nat(), ([instrument, values], which, open) => {
      const at = which % values.length;
      if (values[at] === instrument.scale.max) return;
      const mayLeaveOpen = instrument.missing.kind === 'mean-imputed' && open % values.length !== at;
      const before: (number | null)[] = values.map((value, index) => (mayLeaveOpen && index === open % values.length ? null : value));
      const after = before.map((value, index) => (index === at && value !== null ? value + 1 : value));
      expect(scoreOf(instrument, after)).toBeGreaterThanOrEqual(scoreOf(instrument, before) ?? Infinity);
    }));
  });

  test('as many open items as the rule allows are scored, one more is not', () => {
    fc.assert(fc.property(filled, fc.nat({ max: 9 }), ([instrument, values], open) => {
      const allowed = instrument.missing.kind === 'mean-imputed' ? instrument.missing.atMost : 0;
      const result = scoreMeasurement(instrument, 'participant', answersTo(instrument.key, values.map((value, index) => (index < open ? null : value))));
      expect(result.ok).toBe(Math.min(open, values.length) <= allowed);
    }));
  });

  test('change is the same backwards, turned round', () => {
    const turned = { better: 'worse', worse: 'better', 'no-clear-change': 'no-clear-change' };
    fc.assert(fc.property(anyOf, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (instrument, first, last) => {
      expect(changeSince(last, first, instrument).direction).toBe(turned[changeSince(first, last, instrument).direction]);
    }));
  });
});
