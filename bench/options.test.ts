import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('runs everything in full unless told otherwise', () => {
  expect(readOptions([])).toEqual({ quick: false, only: null });
  expect(readOptions(['--quick', '--only', 'case-page'])).toEqual({ quick: true, only: 'case-page' });
});

it('says what there is when asked for something else', () => {
  expect(() => readOptions(['--fast'])).toThrow('there are --quick and --only NAME');
  expect(() => readOptions(['--only', 'moon'])).toThrow('There is no bench moon: there are today-page');
  expect(() => readOptions(['--only'])).toThrow('There is no bench without a name');
});
