import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../contract/sessions.ts';
import { checkSession, eventOf } from './sessions.rules.ts';

const now = new Date('2026-03-16T11:00:00Z');
const soon = '2026-03-16T11:10:00Z';
const tomorrow = '2026-03-17T11:00:00Z';
const yesterday = '2026-03-15T11:00:00Z';

describe('checkSession', () => {
  it.each<[Attendance, string, boolean]>([
    ['booked', tomorrow, true], ['cancelled', tomorrow, true], ['absent-notified', tomorrow, true],
    ['attended', tomorrow, false], ['late', tomorrow, false], ['absent', tomorrow, false],
    ['attended', yesterday, true], ['booked', yesterday, true], ['attended', soon, true],
  ])('%s at %s: %s', (attendance, startsAt, allowed) => {
    expect(checkSession({ startsAt, attendance }, now)?.code).toBe(allowed ? undefined : 'session-not-held-yet');
  });
});

it('tells a booking from what has happened', () => {
  expect([eventOf('booked'), eventOf('attended'), eventOf('absent')]).toEqual(['session-booked', 'session-recorded', 'session-recorded']);
});
