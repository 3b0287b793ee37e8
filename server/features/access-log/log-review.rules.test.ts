import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogRule } from '../../../contract/log-reviews.ts';
import { dutyOf, periodRefusal } from './log-review-duty.rules.ts';
import { logReviewSettings } from './log-review-settings.ts';
import { markLooks, type Look } from './log-risks.rules.ts';
import { drawSample } from './log-sample.rules.ts';
import { isSameContact } from './same-contact.rules.ts';

const settings = logReviewSettings();
const look = (more: Partial<Look> = {}): Look => ({
  staffId: 'karin', day: '2026-03-16', caseId: 'case-1', firstAt: '2026-03-16T09:00:00Z', lastAt: '2026-03-16T09:05:00Z', fromTime: '10:00', toTime: '10:05',
  weekday: 1, entries: 3, denied: 0, actions: ['case.read'], reasons: ['on-team'], isNamesake: false, isColleague: false, hasSameContact: false,
  isProtected: false, isOnTeam: true, hasReferred: false, isAfterEnd: false, ...more,
});
const rulesOf = (more: Partial<Look>) => markLooks([look(more)], settings)[0]?.rules;

describe('what marks a look out', () => {
  it.each<[string, Partial<Look>, LogRule[]]>([
    ['nothing, on the team in the day', {}, []],
    ['the same family name', { isNamesake: true }, ['namesake']],
    ['a colleague, who is a namesake of themselves too', { isColleague: true, isNamesake: true }, ['colleague', 'namesake']],
    ['the same telephone number', { hasSameContact: true }, ['same-contact']],
    ['a protected identity', { isProtected: true }, ['protected-identity']],
    ['not on the team, as one who leads the programme', { isOnTeam: false, reasons: ['leads-programme'] }, ['not-on-team']],
    ['not on the team, but the one who referred', { isOnTeam: false, hasReferred: true, reasons: ['referred-by-me'] }, []],
    ['an emergency, which says by itself that they were not', { isOnTeam: false, reasons: ['emergency'] }, ['emergency']],
    ['denied, and so read nobody\'s', { isOnTeam: false, entries: 2, denied: 2, reasons: ['no-relation'] }, ['denied']],
    ['denied first and let in then', { isOnTeam: false, entries: 2, denied: 1 }, ['denied', 'not-on-team']],
    ['after discharge', { isAfterEnd: true }, ['after-end']],
    ['the first minute of the working day', { fromTime: '07:00', toTime: '19:00' }, []],
    ['a minute before it', { fromTime: '06:59' }, ['out-of-hours']],
    ['a minute after it', { toTime: '19:01' }, ['out-of-hours']],
    ['a Saturday', { weekday: 6 }, ['out-of-hours']],
  ])('%s', (_title, more, rules) => {
    expect(rulesOf(more)).toEqual(rules);
  });

  const many = (count: number, apartMinutes: number, more: Partial<Look> = {}) => Array.from({ length: count }, (_, n) => look({
    caseId: `case-${n}`, firstAt: new Date(Date.parse('2026-03-16T09:00:00Z') + n * apartMinutes * 60_000).toISOString(), ...more,
  }));
  const crowded = (looks: Look[]) => markLooks(looks, settings).filter(({ rules }) => rules.includes('many-people')).length;
  const { people, withinMinutes } = settings.manyPeople;

  it('many people\'s cases in a short time, by one person', () => {
    expect(crowded(many(people - 1, 1))).toBe(0);
    expect(crowded(many(people, 1))).toBe(people);
    // The window reaches both its edges, and not a minute further.
    expect(crowded(many(people, withinMinutes / (people - 1)))).toBe(people);
    expect(crowded(many(people, withinMinutes / (people - 1) + 1))).toBe(0);
    expect(crowded([...many(people / 2, 1), ...many(people / 2, 1, { staffId: 'olle' })])).toBe(0);
  });
});

describe('the sample', () => {
  const marked = markLooks([
    ...Array.from({ length: 40 }, (_, n) => look({ staffId: `late-${n}`, caseId: `late-${n}`, isOnTeam: false, isAfterEnd: true, toTime: '22:00' })),
    ...Array.from({ length: 60 }, (_, n) => look({ staffId: `plain-${n}`, caseId: `plain-${n}`, day: '2026-03-17' })),
    look({ caseId: 'same-name', isNamesake: true }),
  ], settings);
  const draw = (seed: number, size = { random: 10, risk: 15 }) => drawSample(marked, size, seed, settings);
  const ids = (sample: ReturnType<typeof draw>) => sample.map(({ look: { caseId } }) => caseId);

  it('is the same for the same seed, whatever order the log gives, and another for another', () => {
    expect(ids(drawSample(marked.toReversed(), { random: 10, risk: 15 }, 7, settings))).toEqual(ids(draw(7)));
    expect(ids(draw(8))).not.toEqual(ids(draw(7)));
  });

  it('shows each mark at least once before a common one fills the rest', () => {
    const risky = draw(7).filter(({ drawnAs }) => drawnAs === 'risk');
    expect(risky).toHaveLength(15);
    expect(ids(risky)).toContain('same-name');
    expect(ids(draw(7, { random: 1, risk: 1 }))[0]).toBe('same-name');
  });

  it('takes each reader and case once before the same again', () => {
    const daily = ['16', '17', '18', '19'].map((day) => look({ caseId: 'daily', day: `2026-03-${day}`, isProtected: true }));
    const looks = markLooks([...daily, look({ staffId: 'olle', isProtected: true }), look({ staffId: 'olle', caseId: 'case-2', isAfterEnd: true })], settings);
    const drawnOf = (risk: number) => drawSample(looks, { random: 1, risk }, 7, settings).filter(({ drawnAs }) => drawnAs === 'risk');
    expect(new Set(drawnOf(3).map(({ look: { staffId, caseId } }) => `${staffId} ${caseId}`))).toEqual(new Set(['karin daily', 'olle case-1', 'olle case-2']));
    expect(drawnOf(5).filter(({ look: { caseId } }) => caseId === 'daily')).toHaveLength(3);
  });

  it('draws each look once, no more than there are, and never one without a mark as a risk', () => {
    fc.assert(fc.property(fc.nat(2 ** 31 - 2), fc.integer({ min: 1, max: 100 }), fc.nat(100), (seed, random, risk) => {
      const sample = draw(seed, { random, risk });
      expect(new Set(ids(sample)).size).toBe(sample.length);
      const asRisk = sample.filter(({ drawnAs }) => drawnAs === 'risk');
      expect(asRisk).toHaveLength(Math.min(risk, 41));
      expect(asRisk.every(({ look: { rules } }) => rules.length > 0)).toBe(true);
      expect(sample).toHaveLength(Math.min(101, asRisk.length + random));
    }), { numRuns: 50, seed: 1 });
  });

  it('gives every look about the same chance', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 300; seed += 1) for (const id of ids(draw(seed, { random: 10, risk: 0 }))) times.set(id, (times.get(id) ?? 0) + 1);
    expect(times.size).toBe(101);
    // 300 draws of 10 out of 101: 29.7 each; four standard deviations are some 21.
    expect([...times.values()].every((count) => count > 8 && count < 51)).toBe(true);
  });
});

describe('same contact', () => {
  it.each<[string, string | null, string | null, string | null, string | null, boolean]>([
    ['a number however it is written', null, '070-123 45 67', '', '+46 70 123 45 67', true],
    ['another number', null, '070-123 45 67', null, '070-123 45 68', false],
    ['numbers that are not there', null, '', null, '', false],
    ['a number too short to tell anyone', null, '112', null, '112', false],
    ['an address in other letters', 'Karin@Granvik.example', null, ' karin@granvik.example ', null, true],
    ['addresses that are not there', '', null, null, null, false],
  ])('%s', (_title, email, phone, otherEmail, otherPhone, same) => {
    expect(isSameContact({ email, phone }, { email: otherEmail, phone: otherPhone })).toBe(same);
  });
});

describe('when a review is due', () => {
  it('is due today where there has been none, and a set time after the latest', () => {
    expect(dutyOf([], 31, '2026-03-16')).toEqual({ dueOn: '2026-03-16', isLate: true, lastSignedAt: null, unsigned: 0 });
    expect(dutyOf([null, '2026-02-13T10:00:00Z', '2026-01-01T10:00:00Z'], 31, '2026-03-16')).toEqual({
      dueOn: '2026-03-16', isLate: false, lastSignedAt: '2026-02-13T10:00:00Z', unsigned: 1,
    });
    expect(dutyOf(['2026-02-12T10:00:00Z'], 31, '2026-03-16').isLate).toBe(true);
  });

  it.each<[string, string, ReturnType<typeof periodRefusal>]>([
    ['2026-03-16', '2026-03-16', null],
    ['2026-03-16', '2026-03-17', { path: 'to', code: 'too-late' }],
    ['2026-03-16', '2026-03-15', { path: 'from', code: 'too-late' }],
    ['2025-12-15', '2026-03-16', null],
    ['2025-12-14', '2026-03-16', { path: 'from', code: 'too-early' }],
  ])('from %s to %s', (from, to, refusal) => {
    expect(periodRefusal({ from, to }, 92, '2026-03-16')).toEqual(refusal);
  });
});
