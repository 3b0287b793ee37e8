import { describe, expect, it } from 'vitest';
import type { IndicatorSeries, Measurement } from '../../../contract/measurements.ts';
import { directionOf, findingsIn, latestPair } from './progress-findings.ts';

type Direction = 'better' | 'worse' | 'no-clear-change';

function series(id: string, participant: Direction | null, caseworker?: Direction): IndicatorSeries {
  const points = [{ on: '2026-01-10', value: 2, version: 1 }, { on: '2026-03-16', value: 5, version: 1 }];
  const rater = (respondent: 'participant' | 'caseworker', direction: Direction | null) => ({
    respondent, points: direction === null ? points.slice(1) : points,
    change: direction === null ? null : { direction, difference: 3, threshold: 2 },
  });
  return {
    id, label: { sv: id, en: id }, min: 0, max: 10, smallestChange: 2,
    raters: [rater('participant', participant), ...(caseworker ? [rater('caseworker', caseworker)] : [])],
  };
}

describe('directionOf', () => {
  it.each<[string, IndicatorSeries, Direction | null]>([
    ['one says better', series('a', 'better'), 'better'],
    ['both say better', series('a', 'better', 'better'), 'better'],
    ['one says worse, the other sees no change', series('a', 'worse', 'no-clear-change'), 'worse'],
    ['they disagree', series('a', 'better', 'worse'), 'no-clear-change'],
    ['nothing to compare', series('a', null), null],
  ])('%s', (_what, one, direction) => expect(directionOf(one)).toBe(direction));
});

describe('findingsIn', () => {
  it('names what changed and by whom', () => {
    const found = findingsIn([series('health', 'better', 'better'), series('work', 'no-clear-change', 'better'), series('network', 'worse'), series('goal', 'no-clear-change')]);
    expect(found.since).toBe('2026-01-10');
    expect(found.better.map(({ series: { id }, by }) => [id, by])).toEqual([['health', 'both'], ['work', 'caseworker']]);
    expect(found.worse.map(({ series: { id }, by }) => [id, by])).toEqual([['network', 'participant']]);
  });

  it('knows first answers from a follow-up, and nothing from either', () => {
    expect(findingsIn([series('health', null)])).toMatchObject({ since: '2026-03-16', hasFollowUp: false });
    expect(findingsIn([])).toMatchObject({ since: null, hasFollowUp: false });
  });
});

describe('latestPair', () => {
  const answer = (respondent: 'participant' | 'caseworker', measuredOn: string) => ({ instrumentKey: 'samsteg-progression', respondent, measuredOn }) as Measurement;

  it.each([
    ['both lately', [answer('caseworker', '2026-03-16'), answer('participant', '2026-03-01')], null],
    ['the person only', [answer('participant', '2026-03-01')], 'caseworker'],
    ['the coach only', [answer('caseworker', '2026-03-01')], 'participant'],
    ['the coach long ago', [answer('participant', '2026-03-16'), answer('caseworker', '2025-11-01')], 'caseworker'],
    ['nobody', [], null],
  ])('%s', (_what, items, waitingFor) => expect(latestPair(items, 'samsteg-progression').waitingFor).toBe(waitingFor));

  it('leaves other instruments out', () => {
    expect(latestPair([{ ...answer('participant', '2026-03-01'), instrumentKey: 'who-5' }], 'samsteg-progression').participant).toBeNull();
  });
});
