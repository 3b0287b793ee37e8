import { describe, expect, it } from 'vitest';
import { mayLift, isAmong, shutsOutLead } from './blocks.rules.ts';
import { isOpeningRunning, reviewRefusal } from './emergencies.rules.ts';
import { listedReasons, reasonNameOf } from './listed-reasons.ts';

describe('an opening in an emergency', () => {
  const untilAt = '2026-03-16T14:00:00.000Z';

  it.each([
    ['before its end', '2026-03-16T13:59:59.999Z', null, true],
    ['at its end, which is the first instant without', untilAt, null, false],
    ['after it was ended', '2026-03-16T12:00:00.000Z', '2026-03-16T11:30:00.000Z', false],
  ])('runs or not: %s', (_name, now, endedAt, running) => {
    expect(isOpeningRunning({ untilAt, endedAt }, new Date(now))).toBe(running);
  });

  it.each([
    ['a coach', 'coach', 'opener', false, 'not-allowed'],
    ['the opener, who leads', 'team-leader', 'reader', false, 'own-opening'],
    ['another leader, twice', 'team-leader', 'opener', true, 'reviewed-already'],
    ['another leader', 'team-leader', 'opener', false, null],
  ] as const)('is reviewed by %s', (_name, role, staffId, isReviewed, refusal) => {
    expect(reviewRefusal({ staffId, isReviewed }, { id: 'reader', role })).toBe(refusal);
  });
});

describe('someone shut out', () => {
  it('is told from others by who or which unit it is', () => {
    expect(isAmong({ staffId: 'a' }, [{ staffId: 'b', unitId: null }, { staffId: 'a', unitId: null }])).toBe(true);
    expect(isAmong({ unitId: 'a' }, [{ staffId: 'a', unitId: null }])).toBe(false);
  });

  it('is the lead coach by name or by unit', () => {
    const lead = { staffId: 'a', unitId: 'u' };
    expect(shutsOutLead({ staffId: 'a' }, lead)).toBe(true);
    expect(shutsOutLead({ unitId: 'u' }, lead)).toBe(true);
    expect(shutsOutLead({ staffId: 'b' }, lead)).toBe(false);
    expect(shutsOutLead({ staffId: 'a' }, null)).toBe(false);
    expect(shutsOutLead({ staffId: 'b', unitId: null }, { staffId: 'a', unitId: null })).toBe(false);
  });

  it.each([
    ['participant', 'participant', true], ['participant', 'coach', true], ['participant', 'team-leader', true], ['participant', 'professional', false],
    ['conflict-of-interest', 'participant', false], ['conflict-of-interest', 'coach', false], ['conflict-of-interest', 'team-leader', true],
  ] as const)('for %s is let in again by %s: %s', (kind, role, may) => {
    expect(mayLift(kind, role)).toBe(may);
  });
});

describe('listed reasons', () => {
  it('have keys of their own, and a key without words stands for itself', () => {
    for (const of of ['emergency', 'conflict'] as const) {
      const keys = listedReasons(of).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(reasonNameOf('emergency', 'of-tomorrow')).toEqual({ sv: 'of-tomorrow', en: 'of-tomorrow' });
  });

  it('say what a lawyer must look at where the text has not been read', () => {
    const unread = [...listedReasons('emergency'), ...listedReasons('conflict')].filter(({ standing }) => standing.state === 'unverified');
    expect(unread.every(({ standing }) => standing.note !== undefined)).toBe(true);
  });
});
