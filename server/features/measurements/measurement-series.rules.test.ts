import { expect, test } from 'vitest';
import type { Respondent } from '../../../contract/instrument.ts';
import { loadInstruments } from './load-instruments.ts';
import { scoreRange, seriesFor, type MeasurementForSeries } from './measurement-series.rules.ts';

const instruments = loadInstruments('instruments');
function seriesOf(key: string, measurements: MeasurementForSeries[]) {
  const instrument = instruments.find((one) => one.key === key);
  if (instrument === undefined) throw new Error(`no instrument ${key}`);
  return seriesFor(instrument, measurements);
}

const measured = (on: string, respondent: Respondent, answers: Record<string, number | null>, score: number | null = null): MeasurementForSeries => ({ on, respondent, version: 1, answers, score });

test('each indicator of paired questions has both raters side by side, in order of days', () => {
  const series = seriesOf('samsteg-progression', [
    measured('2026-06-01', 'participant', { health: 5, focus: null }),
    measured('2026-03-01', 'participant', { health: 2 }),
    measured('2026-03-02', 'caseworker', { health: 3, 'caseworker-belief': 6 }),
  ]);
  expect(series.map((one) => one.id)).toEqual(['health', 'caseworker-belief']);
  expect(series[0]).toMatchObject({
    label: { sv: 'Hälsan' }, min: 0, max: 10, smallestChange: 2,
    raters: [
      { respondent: 'participant', points: [{ on: '2026-03-01', value: 2 }, { on: '2026-06-01', value: 5 }], change: { direction: 'better', difference: 3, threshold: 2 } },
      { respondent: 'caseworker', points: [{ on: '2026-03-02', value: 3 }], change: null },
    ],
  });
});

test('an instrument with a total is one indicator; of two on one day the last counts', () => {
  expect(seriesOf('phq-9', [measured('2026-01-10', 'participant', {}, 18), measured('2026-04-10', 'participant', {}, 9), measured('2026-04-10', 'participant', {}, 11)])).toEqual([
    {
      id: 'total', label: { sv: 'PHQ-9, nedstämdhet', en: 'PHQ-9, depression' }, min: 0, max: 27, smallestChange: 6,
      raters: [{
        respondent: 'participant',
        points: [{ on: '2026-01-10', value: 18, version: 1 }, { on: '2026-04-10', value: 11, version: 1 }],
        change: { direction: 'better', difference: -7, threshold: 6 },
      }],
    },
  ]);
});

test('nothing measured gives no indicator', () => {
  expect(seriesOf('who-5', [])).toEqual([]);
  expect(seriesOf('samsteg-progression', [measured('2026-01-01', 'participant', { health: null })])).toEqual([]);
});

test.each([['phq-9', 0, 27], ['gad-7', 0, 21], ['who-5', 0, 100], ['work-ability', 0, 10], ['self-rated-health', 1, 5], ['samsteg-progression', 0, 10], ['gse', 10, 40]])(
  'the range of %s is %d to %d', (key, min, max) => {
    expect(instruments.filter((one) => one.key === key).map(scoreRange)).toEqual([{ min, max }]);
  },
);
