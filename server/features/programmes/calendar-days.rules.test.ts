import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, firstOf, lastOf, laterOf, wholeYears } from './calendar-days.rules.ts';

describe('addMonths', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-05-15', 6, '2026-11-15'],
  ])('%s and %i months make %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('keeps the day of the month, or takes the last one of a shorter month', () => {
    fc.assert(fc.property(isoDay(), fc.integer({ min: 0, max: 60 }), (day, months) => {
      const later = addMonths(day, months);
      const isLastOfMonth = addDays(later, 1).endsWith('-01');
      expect(later >= day).toBe(true);
      expect(later.slice(8) === day.slice(8) || (isLastOfMonth && later.slice(8) < day.slice(8))).toBe(true);
    }));
  });
});

test.each([
  ['2008-11-21', '2026-11-21', 18],
  ['2008-11-22', '2026-11-21', 17],
  ['1990-11-22', '2026-11-21', 35],
  ['1990-11-21', '2026-11-21', 36],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
])('a person born %s is on %s %i years old', (birthDate, on, years) => {
  expect(wholeYears(birthDate, on)).toBe(years);
});

test('days added are days between', () => {
  fc.assert(fc.property(isoDay(), fc.integer({ min: -900, max: 900 }), (day, days) => {
    expect(daysBetween(day, addDays(day, days))).toBe(days);
  }));
});

test('reckons as the calendar of the standard does', () => {
  fc.assert(fc.property(isoDay(), fc.integer({ min: -3000, max: 3000 }), (day, count) => {
    const date = Temporal.PlainDate.from(day);
    expect(addDays(day, count)).toBe(date.add({ days: count }).toString());
    expect(addMonths(day, count % 100)).toBe(date.add({ months: count % 100 }).toString());
    expect(daysBetween(day, '2026-11-24')).toBe(date.until('2026-11-24', { largestUnit: 'days' }).days);
  }));
});

test('the first and the last of days, or none', () => {
  expect(firstOf(['2026-02-01', '2025-12-31', '2026-01-01'])).toBe('2025-12-31');
  expect(lastOf(['2025-12-31', '2026-02-01', '2026-01-01'])).toBe('2026-02-01');
  expect(firstOf([])).toBeNull();
  expect(lastOf([])).toBeNull();
  expect(laterOf('2026-01-02', '2026-01-01')).toBe('2026-01-02');
});

function isoDay(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2022-01-01', days));
}
