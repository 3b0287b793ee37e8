import { expect, it } from 'vitest';
import { dotsOf, quarterOf } from './influence.ts';

it.each([
  [5, 5, 'manage'], [4, 4, 'manage'], [3, 4, 'satisfy'], [4, 3, 'inform'], [3, 3, 'monitor'], [null, 5, 'unjudged'], [5, null, 'unjudged'],
] as const)('interest %s and influence %s is to %s', (interest, influence, quarter) => {
  expect(quarterOf({ interest, influence })).toBe(quarter);
});

it('numbers in the order of the lists, and sets those of one square beside each other', () => {
  const dots = dotsOf([{ id: 'low', interest: 1, influence: 1 }, { id: 'a', interest: 5, influence: 5 }, { id: 'none', interest: null, influence: null }, { id: 'b', interest: 5, influence: 5 }]);
  expect(dots.map(({ id, number }) => [id, number])).toEqual([['a', 1], ['b', 2], ['low', 3]]);
  expect(dots.map(({ dx, dy }) => [dx, dy])).toEqual([[-0.5, 0], [0.5, 0], [0, 0]]);
});
