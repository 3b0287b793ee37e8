import { expect, it } from 'vitest';
import { shareAbove } from './hidden-case.ts';

it.each([
  [[1, 2, 3], [4, 5], 1], [[4, 5], [1, 2, 3], 0], [[1, 2], [1, 2], 0.5], [[1, 3], [2], 0.5], [[1, 1, 1], [1], 0.5], [[1, 2, 3, 4], [3, 3], 0.625],
])('says how often one of %j is passed by one of %j', (a, b, share) => {
  expect(shareAbove(a, b)).toBe(share);
});
