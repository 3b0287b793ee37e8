import { describe, expect, it } from 'vitest';
import { parseTime, swedishInstant } from './swedish-time.ts';

describe('parseTime', () => {
  it.each([
    ['13', '13:00'], ['9', '09:00'], ['1300', '13:00'], ['930', '09:30'], ['13.00', '13:00'], ['8:05', '08:05'], ['kl 13.15', '13:15'], [' 10,30 ', '10:30'],
    ['24', null], ['13.60', null], ['', null], ['snart', null], ['1', '01:00'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time));
});

describe('swedishInstant', () => {
  it.each([
    ['in winter', '2026-01-15', '13:00', '2026-01-15T12:00:00.000Z'],
    ['in summer', '2026-07-01', '13:00', '2026-07-01T11:00:00.000Z'],
    ['just after midnight', '2026-07-01', '00:30', '2026-06-30T22:30:00.000Z'],
    ['in the hour that is leapt over', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ])('%s', (_when, day, time, instant) => expect(swedishInstant(day, time)).toBe(instant));
});
