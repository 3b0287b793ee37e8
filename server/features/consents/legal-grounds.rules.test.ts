import { describe, expect, it } from 'vitest';
import { informationCategories } from '../../../contract/access.ts';
import type { GroundKind } from '../../../contract/law.ts';
import { PartyKind } from '../../../contract/programme-model.ts';
import { guideAnswer } from './guide.rules.ts';
import { shippedLaw } from './law.ts';
import { checkDays, consentReaches, groundCategories, groundRefusal, groundStateOn } from './legal-grounds.rules.ts';

const law = shippedLaw();
const ground = (key: string) => law.grounds.find((one) => one.key === key) as GroundKind;
const kinds = PartyKind.options;

describe('what the law lets one kind of agency tell another', () => {
  // Written down by hand from the statutes, apart from the files.
  it.each([
    ['consent', 'psychiatry', 'employment-service', 'health', null],
    ['consent', 'municipality', 'business', 'placement', null],
    ['consent', 'municipality', 'coordination-association', 'identity', 'counts-only'],
    ['consent', 'coordination-association', 'municipality', 'identity', 'counts-only'],
    ['control', 'psychiatry', 'social-insurance', 'income', 'not-from-here'],
    ['control', 'primary-care', 'municipality', 'income', 'not-from-here'],
    ['control', 'municipality', 'social-insurance', 'income', null],
    ['control', 'social-insurance', 'municipality', 'income', null],
    ['control', 'employment-service', 'social-insurance', 'attendance', null],
    ['control', 'municipality', 'private-care', 'income', 'not-to-them'],
    ['general-clause', 'municipality', 'social-insurance', 'income', 'not-from-here'],
    ['general-clause', 'region', 'municipality', 'health', 'not-from-here'],
    ['general-clause', 'social-insurance', 'municipality', 'health', null],
    ['general-clause', 'employment-service', 'business', 'work', 'not-to-them'],
    ['duty-social-insurance', 'psychiatry', 'social-insurance', 'health', null],
    ['duty-social-insurance', 'psychiatry', 'employment-service', 'health', 'not-to-them'],
    ['duty-social-insurance', 'private-care', 'social-insurance', 'health', 'not-from-here'],
    ['duty-social-insurance', 'municipality', 'social-insurance', 'session', 'not-this-kind'],
    ['needed-care', 'municipality', 'psychiatry', 'health', null],
    ['needed-care', 'psychiatry', 'employment-service', 'health', 'not-to-them'],
    ['needed-care', 'employment-service', 'psychiatry', 'health', 'not-from-here'],
    ['cannot-consent', 'psychiatry', 'municipality', 'health', null],
    ['cannot-consent', 'municipality', 'psychiatry', 'health', 'not-from-here'],
    ['supplier', 'employment-service', 'civil-society', 'plan', null],
    ['supplier', 'municipality', 'civil-society', 'plan', 'not-from-here'],
    ['supplier', 'employment-service', 'civil-society', 'health', 'not-this-kind'],
    ['paid-assistance', 'municipality', 'employment-service', 'income', null],
    ['paid-assistance', 'municipality', 'employment-service', 'health', 'not-this-kind'],
    ['own-task', 'civil-society', 'municipality', 'plan', 'not-from-here'],
    ['no-harm', 'social-insurance', 'municipality', 'income', 'not-used'],
    ['shared-care-records', 'region', 'employment-service', 'health', 'not-to-them'],
  ] as const)('%s from %s to %s about %s: %s', (key, from, to, category, expected) => {
    expect(groundRefusal(law, ground(key), { from, to }, category)).toBe(expected);
  });

  it('gives and gets nothing about people where only counts go', () => {
    for (const to of kinds) for (const one of law.grounds) expect(groundCategories(law, one, { from: 'coordination-association', to })).toEqual([]);
    expect(consentReaches(law, { from: 'municipality', to: 'coordination-association' })).toBe(false);
    expect(consentReaches(law, { from: 'municipality', to: 'psychiatry' })).toBe(true);
  });
});

describe('the guide', () => {
  it('answers for every combination with each ground once, in the order of the file', () => {
    for (const from of kinds) for (const to of kinds) for (const category of informationCategories) {
      const { grounds, others } = guideAnswer(law, { from, to }, category);
      expect(grounds.length + others.length).toBe(law.grounds.length);
      expect([...grounds, ...others.map((one) => one.ground)].map(({ key }) => key).toSorted()).toEqual(law.grounds.map(({ key }) => key).toSorted());
    }
  });

  it('asks the person wherever people may be spoken of at all', () => {
    for (const from of kinds) for (const to of kinds) {
      const counts = from === 'coordination-association' || to === 'coordination-association';
      expect(guideAnswer(law, { from, to }, 'health').verdict).toBe(counts ? 'counts-only' : 'ask');
    }
  });

  it('says what an association gets instead', () => {
    expect(guideAnswer(law, { from: 'municipality', to: 'coordination-association' }, 'progress').instead?.sv).toContain('antal');
  });
});

describe('the days of a ground', () => {
  const days = (validFrom: string, validTo: string) => ({ validFrom, validTo });
  it.each([
    [30, days('2026-03-16', '2026-04-14'), null],
    [30, days('2026-03-16', '2026-04-15'), 'ground-too-long'],
    [1, days('2026-03-16', '2026-03-16'), null],
    [1, days('2026-03-16', '2026-03-17'), 'ground-too-long'],
    [1, days('2026-03-02', '2026-03-02'), null],
    [30, days('2026-03-16', '2026-03-15'), 'invalid-input'],
    [30, days('2026-03-17', '2026-03-18'), 'invalid-input'],
  ])('at most %i: %o → %s', (atMostDays, asked, expected) => {
    expect(checkDays({ atMostDays }, asked, '2026-03-16')?.code ?? null).toBe(expected);
  });

  it.each([
    [{}, 'open'], [{ validTo: '2026-03-15' }, 'over'], [{ validFrom: '2026-03-17' }, 'not-yet'],
    [{ endedAt: '2026-03-16T08:00:00Z' }, 'ended'], [{ opens: false }, 'written'], [{ opens: false, validTo: '2026-03-15' }, 'written'],
  ])('%o is %s', (change, expected) => {
    const one = { opens: true, validFrom: '2026-03-16', validTo: '2026-03-16', endedAt: null, ...change };
    expect(groundStateOn(one, '2026-03-16')).toBe(expected);
  });
});
