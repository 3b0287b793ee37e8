import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, exactDay, formatDay, formatInstant, shortDay } from './days.ts';
import { parseDay } from './parse-day.ts';

const today = '2026-11-21';
const someDay = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays(today, days));

describe('parseDay', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['20261124', '2026-11-24'],
    ['2026/11/24', '2026-11-24'],
    [' 24 nov ', '2026-11-24'],
    ['24 November', '2026-11-24'],
    ['24:e november', '2026-11-24'],
    ['tisdag 24 november 2026', '2026-11-24'],
    ['på tisdag 24 november', '2026-11-24'],
    ['Tuesday, 24 November 2026', '2026-11-24'],
    ['24/11', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24/11 26', '2026-11-24'],
    ['3 maj', '2027-05-03'],
    ['10 jan', '2027-01-10'],
    ['1 okt', '2026-10-01'],
    ['i dag', '2026-11-21'],
    ['imorgon', '2026-11-22'],
    ['yesterday', '2026-11-20'],
    ['fredag', '2026-11-27'],
    ['lördag', '2026-11-28'],
    ['29 februari 2028', '2028-02-29'],
  ])('reads %s as %s', (typed, day) => {
    expect(parseDay(typed, today)).toBe(day);
  });

  it.each(['', '32 november', '2026-02-30', '29 februari 2027', 'snart', '24', 'nov', '2026-1', '24 nonsens', '20261324'])('refuses %s', (typed) => {
    expect(parseDay(typed, today)).toBeNull();
  });

  it('reads back every day that is written out, in both languages', () => {
    fc.assert(fc.property(someDay, fc.constantFrom('sv' as const, 'en' as const), (day, language) => {
      expect(parseDay(day, today)).toBe(day);
      expect(parseDay(exactDay(day, language), today)).toBe(day);
      expect(parseDay(shortDay(day, language), today)).toBe(day);
    }));
  });

  it('never answers with anything but a real day', () => {
    fc.assert(fc.property(fc.string(), (typed) => {
      const day = parseDay(typed, today);
      expect(day === null || addDays(day, 0) === day).toBe(true);
    }));
  });
});

describe('formatDay', () => {
  it.each([
    ['2026-11-21', 'i dag', 'today'],
    ['2026-11-22', 'i morgon', 'tomorrow'],
    ['2026-11-20', 'i går', 'yesterday'],
    ['2026-11-24', 'på tisdag 24 november', 'Tuesday 24 November'],
    ['2026-11-17', 'i tisdags 17 november', 'last Tuesday 17 November'],
    ['2026-12-24', '24 december', '24 December'],
    ['2027-02-03', '3 februari 2027', '3 February 2027'],
  ])('says %s as people do', (day, sv, en) => {
    expect(formatDay(day, 'sv', today)).toBe(sv);
    expect(formatDay(day, 'en', today)).toBe(en);
  });

  it('gives the time in Sweden, also across the change to winter time', () => {
    expect(formatInstant('2026-11-24T12:00:00Z', 'sv', today)).toBe('på tisdag 24 november, 13.00');
    expect(formatInstant('2026-07-01T22:30:00Z', 'en', today)).toBe('2 July, 00:30');
  });
});
