import { describe, expect, it } from 'vitest';
import { loadRetentionRules } from './load-retention.ts';
import type { AgencyPlan, RulesFile } from './retention-file.ts';
import { countsInOrder, planFault, ruleFaults, stateOf } from './retention.rules.ts';

const { records } = loadRetentionRules();
const provenance = { statute: 'Lagen 1 §', standing: { state: 'verified' as const }, source: 'Lagen', checkedOn: '2026-11-21' };
const house: RulesFile['house'] = [{ key: 'access-log', keepDays: 1827, about: { sv: 'Loggen', en: 'The log' }, ...provenance }];

describe('a file of rules', () => {
  it('that comes with Samsteg keeps what the law says', () => {
    expect(records.map(({ key, keepYears }) => [key, keepYears])).toEqual([
      ['social-services', 5], ['private-social-services', 2], ['care-records', 10], ['state-authority', null], ['own-plan', null]]);
    expect(ruleFaults({ records: [...records], house })).toEqual([]);
  });

  it('has one rule for each kind of agency, within its own bounds, and keeps the log for five years', () => {
    const [first, ...rest] = records;
    const faults = ruleFaults({ records: [{ ...first!, keepYears: 4 }, ...rest.slice(1), { ...rest[0]!, key: first!.key, kinds: ['municipality', 'business'] }],
      house: [{ ...house[0]!, keepDays: 1825 }] });
    expect(faults.map(({ path, expected }) => `${path.join('.')}: ${expected}`)).toEqual([
      'records.0.keepYears: years between shortest and longest', 'records.4.key: a key of its own, not social-services again',
      'records: one rule for municipality, not 2', 'records: one rule for civil-society, not 0', 'house.0.keepDays: at least 1827']);
  });
});

describe('an agency\'s own plan', () => {
  const plan = (more: Partial<AgencyPlan>): AgencyPlan => ({ agency: '0198f4a0-0000-7000-8000-000000000001', document: 'Plan', decidedOn: '2026-01-01', sampleBirthDays: [], ...more });
  it.each([
    ['nothing of its own', {}, 'municipality', null],
    ['longer where the law leaves room', { keepYears: 25 }, 'region', null],
    ['shorter than care records may be', { keepYears: 9 }, 'region', 'too-short-or-long'],
    ['longer than the social services may', { keepYears: 6 }, 'municipality', 'too-short-or-long'],
    ['another rule, such as a labour market unit\'s', { rule: 'own-plan', keepYears: 3 }, 'municipality', null],
    ['a rule that there is not', { rule: 'none-such' }, 'municipality', 'no-such-rule'],
    ['a time where none is set', { keepYears: 10 }, 'social-insurance', null],
  ] as const)('with %s', (_what, more, kind, fault) => {
    expect(planFault(plan(more), records, kind)).toBe(fault);
  });
});

it('tells counts in the order of the kinds, and where a list has come', () => {
  expect(countsInOrder({ referral: 1, session: 3, plan: 0, unheard: 4 })).toEqual([{ kind: 'session', count: 3 }, { kind: 'referral', count: 1 }]);
  const states = [[null, null], ['declined', null], ['approved', null], ['approved', '2026-01-01']] as const;
  expect(states.map(([outcome, doneAt]) => stateOf({ outcome, doneAt }))).toEqual(['waiting', 'declined', 'approved', 'done']);
});
