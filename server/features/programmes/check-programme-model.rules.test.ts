import { describe, expect, test } from 'vitest';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { checkProgrammeModel } from './check-programme-model.rules.ts';
import { aProgrammeModel } from './programme-model.builder.ts';

const label = { sv: 'Namn', en: 'Name' };
const said = { assumption: label };
const base = aProgrammeModel();
const [municipality, region] = [...base.parties];
const sharing = { from: 'municipality', to: ['region'], categories: ['plan' as const], purpose: label, validMonths: 6, ...said };
const criterion = { key: 'one', label, question: label, required: true, ...said };

const found = (changes: Partial<ProgrammeModel>, known?: string[]): string[] =>
  checkProgrammeModel(aProgrammeModel(changes), known).map(({ path, expected }) => `${path.join('.')}: ${expected}`);

test('a model that holds together has no faults', () => {
  expect(found({})).toEqual([]);
  expect(found({ sharing: [sharing] })).toEqual([]);
});

const faults: [string, Partial<ProgrammeModel>, string][] = [
  ['a key used twice', { goals: [...base.goals, ...base.goals] }, 'goals.1.key: each key once; participants is above already'],
  ['an option used twice',
    { admissionCriteria: [{ ...criterion, kind: 'any-of', options: [{ key: 'a', label }, { key: 'a', label }] }] },
    'admissionCriteria.0.options.1.key: each key once; a is above already'],
  ['an owner that is no party', { owner: { party: 'county', ...said } }, 'owner.party: the key of a party (municipality, region), not county'],
  ['a role from no party', { teamRoles: [{ key: 'coach', label, party: 'county', ...said }] }, 'teamRoles.0.party: the key of a party (municipality, region), not county'],
  ['sharing from no party', { sharing: [{ ...sharing, from: 'county' }] }, 'sharing.0.from: the key of a party (municipality, region), not county'],
  ['sharing with no party', { sharing: [{ ...sharing, to: ['region', 'county'] }] }, 'sharing.0.to.1: the key of a party (municipality, region), not county'],
  ['sharing with itself', { sharing: [{ ...sharing, to: ['municipality'] }] }, 'sharing.0.to.0: another party than the one that shares'],
  ['sharing twice with one', { sharing: [{ ...sharing, to: ['region', 'region'] }] }, 'sharing.0.to.1: each party once; region is above already'],
  ['a category that is not used', { sharing: [{ ...sharing, categories: ['plan', 'health'] }] }, 'sharing.0.categories.1: a category that the programme uses, not health'],
  ['an age range without ages', { admissionCriteria: [{ ...criterion, kind: 'age-range' }] }, 'admissionCriteria.0: minAge or maxAge, or both'],
  ['ages the wrong way round', { admissionCriteria: [{ ...criterion, kind: 'age-range', minAge: 35, maxAge: 18 }] }, 'admissionCriteria.0: minAge not above maxAge'],
  ['a residence without a place', { admissionCriteria: [{ ...criterion, kind: 'residence' }] }, 'admissionCriteria.0: municipalities or outsidePlaces, or both'],
  ['no discharge', { phases: base.phases.filter(({ key }) => key !== 'discharged') }, 'phases: the phase discharged, which every programme has'],
  ['phases out of order', { phases: base.phases.toReversed() }, 'phases.1.key: the order referred, mapping, planning, activity, placement, discharged, follow-up'],
  ['referrals that could disappear', { cadences: base.cadences.filter(({ key }) => key !== 'waiting-list') }, 'cadences: the cadence waiting-list, so that nobody who is referred disappears'],
  ['an instrument without a rhythm',
    { instruments: [{ key: 'who-5', respondents: ['participant'], ...said }] },
    'instruments.0: everyDays, everyMonths or onDemand, as the programme has no cadence measurement'],
  ['an instrument with two rhythms',
    { instruments: [{ key: 'who-5', respondents: ['participant'], everyDays: 30, onDemand: true, ...said }] },
    'instruments.0: only one of everyDays, everyMonths and onDemand'],
  ['a goal by an instrument that is not used',
    { goals: [{ key: 'health', level: 'individual', label, measure: { kind: 'change-in-instrument', instrument: 'who-5' }, ...said }] },
    'goals.0.measure.instrument: an instrument of the programme (), not who-5'],
  ['a period that ends before it starts', { period: { start: '2026-02-01', end: '2026-01-31', ...said } }, 'period.end: a day not before 2026-02-01'],
];

test.each(faults)('%s', (_, changes, expected) => {
  expect(found(changes)).toEqual([expected]);
});

describe('a coordination association', () => {
  test('never takes part in sharing: it sees numbers, not people', () => {
    const parties = [municipality, region].flatMap((party) => (party === undefined ? [] : [{ ...party }]));
    const [first, ...rest] = parties;
    const withAssociation = first === undefined ? [] : [{ ...first, kind: 'coordination-association' as const }, ...rest];
    const both = [sharing, { ...sharing, from: 'region', to: ['municipality'] }];
    expect(found({ parties: withAssociation, sharing: both })).toEqual([
      'sharing.0.from: a party that may hold information about people; a coordination association sees numbers only',
      'sharing.1.to.0: a party that may hold information about people; a coordination association sees numbers only',
    ]);
  });
});

describe('instruments', () => {
  const instruments = [{ key: 'who-6', respondents: ['participant' as const], onDemand: true as const, ...said }];

  test('are looked up where the ones there are are given', () => {
    expect(found({ instruments }, ['who-5', 'phq-9'])).toEqual(['instruments.0.key: an instrument there is (who-5, phq-9), not who-6']);
    expect(found({ instruments })).toEqual([]);
  });
});
