import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepsLimit, lineOf, median, percentile } from './figure.ts';

it('prints a figure as one line that says whether it keeps its limit', () => {
  expect(lineOf({ bench: 'today-page', metric: 'throughput-ratio', value: 0.71, limit: 0.6, better: 'higher' }))
    .toBe('{"bench":"today-page","metric":"throughput-ratio","value":0.71,"limit":0.6,"better":"higher","ok":true}');
});

it.each([
  { value: 0.6, limit: 0.6, better: 'higher' as const, kept: true },
  { value: 0.59, limit: 0.6, better: 'higher' as const, kept: false },
  { value: 7, limit: 6, better: 'lower' as const, kept: false },
  { value: 6, limit: 6, better: 'lower' as const, kept: true },
])('holds $value to the limit $limit, where $better is better', ({ kept, ...figure }) => {
  expect(keepsLimit(figure)).toBe(kept);
});

it('finds the middle, whatever the order', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
    const middle = median(numbers);
    expect(numbers.filter((one) => one <= middle).length * 2).toBeGreaterThanOrEqual(numbers.length);
    expect(numbers.filter((one) => one >= middle).length * 2).toBeGreaterThanOrEqual(numbers.length);
  }));
});

it('finds the percentile among the numbers themselves', () => {
  expect(percentile([10, 20, 30, 40], 0.95)).toBe(40);
  expect(percentile(Array.from({ length: 100 }, (_, index) => index + 1), 0.95)).toBe(95);
});
