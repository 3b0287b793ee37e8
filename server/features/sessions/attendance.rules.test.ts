import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../contract/sessions.ts';
import { agreedHours, attendanceWeeks, mondayOf, type CountedSession } from './attendance.rules.ts';

const rising = [{ fromOn: '2026-03-19', hoursPerWeek: 10 }, { fromOn: '2026-03-02', hoursPerWeek: 5 }];
const talk = (on: string, attendance: Attendance, traits: Partial<CountedSession> = {}): CountedSession =>
  ({ on, kind: 'coaching', withWhom: 'participant', minutes: 60, attendance, ...traits });

describe('agreedHours', () => {
  it.each([
    ['before anything was agreed', '2026-03-01', null],
    ['from the very day', '2026-03-02', 5],
    ['until the day before the next', '2026-03-18', 5],
    ['from the rise', '2026-03-19', 10],
    ['long after', '2027-01-01', 10],
  ])('%s', (_when, day, hours) => expect(agreedHours(rising, day)).toBe(hours));
});

describe('attendanceWeeks', () => {
  it('counts a rise in the middle of a week from its day', () => {
    // Monday to Wednesday at 5, Thursday and Friday at 10.
    expect(attendanceWeeks(rising, [], '2026-03-20', 1)).toEqual([{ weekOn: '2026-03-16', agreedHours: 7, attendedHours: 0, missed: [] }]);
  });

  it('adds up what the person came to, late or not, and says why the rest did not come about', () => {
    const sessions = [
      talk('2026-03-16', 'attended', { minutes: 90 }), talk('2026-03-22', 'late', { kind: 'visit' }),
      talk('2026-03-17', 'absent-notified'), talk('2026-03-18', 'absent-notified'), talk('2026-03-18', 'cancelled'),
      talk('2026-03-19', 'booked'), talk('2026-03-23', 'attended'),
    ];
    expect(attendanceWeeks([], sessions, '2026-03-22', 1)).toEqual([{
      weekOn: '2026-03-16', agreedHours: null, attendedHours: 2.5,
      missed: [{ attendance: 'absent-notified', times: 2 }, { attendance: 'cancelled', times: 1 }],
    }]);
  });

  it.each<[string, Partial<CountedSession>]>([
    ['a call', { kind: 'call' }], ['a message', { kind: 'message' }], ['a meeting with an authority', { withWhom: 'authority' }], ['no time taken', { minutes: null }],
  ])('does not count %s', (_what, traits) => {
    expect(attendanceWeeks([], [talk('2026-03-16', 'attended', traits)], '2026-03-16', 1)[0]?.attendedHours).toBe(0);
  });

  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const session = fc.record({
    on: day, kind: fc.constantFrom('coaching' as const, 'call' as const, 'meeting' as const), withWhom: fc.constantFrom('participant' as const, 'care' as const),
    minutes: fc.option(fc.integer({ min: 1, max: 600 })), attendance: fc.constantFrom<Attendance>('booked', 'attended', 'late', 'absent', 'absent-notified', 'cancelled'),
  });

  it('holds today in its last week, every week a Monday and a week after the one before', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 30 }), (today, count) => {
      const mondays = attendanceWeeks([], [], today, count).map((week) => week.weekOn);
      expect(mondays).toHaveLength(count);
      expect(mondays.at(-1)).toBe(mondayOf(today));
      expect(mondays).toEqual(mondays.map(mondayOf));
      expect(new Set(mondays).size).toBe(count);
    }));
  });

  it('never gives more by missing a talk, and does not mind the order of the sessions', () => {
    fc.assert(fc.property(day, fc.array(session, { maxLength: 20 }), (today, sessions) => {
      const hours = (list: CountedSession[]) => attendanceWeeks([], list, today, 20).reduce((sum, week) => sum + week.attendedHours, 0);
      expect(hours(sessions.toReversed())).toBeCloseTo(hours(sessions));
      expect(hours(sessions.map((one) => ({ ...one, attendance: 'absent' })))).toBe(0);
    }));
  });
});
