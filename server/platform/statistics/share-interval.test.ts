import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInterval, shareInterval } from './share-interval.ts';

describe('the interval of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718],
  ])('%i of %i is from %f to %f, as in the examples of Newcombe (1998), part one', (yes, all, low, high) => {
    expect(shareInterval(yes, all).low).toBeCloseTo(low, 4);
    expect(shareInterval(yes, all).high).toBeCloseTo(high, 4);
  });

  it('holds the share, within 0 and 1', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (all, some) => {
      const yes = Math.min(some, all);
      const { low, high } = shareInterval(yes, all);
      expect(low >= 0 && low <= yes / all + 1e-12 && high >= yes / all - 1e-12 && high <= 1).toBe(true);
    }));
  });
});

describe('the interval of a difference', () => {
  it.each([
    [48, 80, 56, 70, 0.0524, 0.3339], [3, 10, 9, 10, 0.1705, 0.8090], [0, 10, 10, 10, 0.6075, 1],
  ])('from %i of %i to %i of %i is as in the examples of Newcombe (1998), part two', (a, m, b, n, low, high) => {
    const { low: least, high: most } = differenceInterval({ yes: a, all: m }, { yes: b, all: n });
    expect(least).toBeCloseTo(low, 4);
    expect(most).toBeCloseTo(high, 4);
  });
});
