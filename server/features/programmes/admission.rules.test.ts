import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CriterionAnswer } from '../../../contract/programme-criteria.ts';
import { CriterionCheck } from '../../../contract/programme-criteria.ts';
import { checkCriteria, criteriaTogether, type CriteriaAnswers, type PersonFacts } from './admission.rules.ts';
import { anyDay } from './case-facts.builder.ts';
import { loadProgrammeModels } from './load-programme-models.ts';

const models = loadProgrammeModels(fileURLToPath(new URL('../../../programmes', import.meta.url)));
const modelNamed = (key: string): (typeof models)[number] => models.find((model) => model.key === key) ?? expect.fail(key);

const unknownPerson: PersonFacts = { birthDate: null, municipality: null, place: null, incomes: null };
const day = '2026-11-21';

/** The outcome and reason of one criterion of a programme. */
function stand(model: string, criterion: string, answers: CriteriaAnswers, person: Partial<PersonFacts> = {}): string {
  const checks = checkCriteria(modelNamed(model), answers, { ...unknownPerson, ...person }, day);
  const found = checks.find((check) => check.criterion === criterion) ?? expect.fail(criterion);
  return `${found.outcome}: ${found.reason}`;
}

describe('age in Unga till arbete, 18 to 35', () => {
  test.each<[string | null, CriterionAnswer | undefined, string]>([
    ['2008-11-21', undefined, 'met: age-in-range'],
    ['2008-11-22', undefined, 'not-met: too-young'],
    ['1990-11-22', undefined, 'met: age-in-range'],
    ['1990-11-21', undefined, 'not-met: too-old'],
    ['1990-11-21', 'yes', 'not-met: too-old'],
    [null, undefined, 'unknown: birth-date-unknown'],
    [null, 'yes', 'met: answered-yes'],
    [null, 'unknown', 'unknown: birth-date-unknown'],
  ])('born %s, answered %s: %s', (birthDate, answer, expected) => {
    expect(stand('unga-till-arbete', 'age-18-to-35', answer === undefined ? {} : { 'age-18-to-35': answer }, { birthDate })).toBe(expected);
  });

  test('is the age on the day of the referral, and is told', () => {
    const [check] = checkCriteria(modelNamed('unga-till-arbete'), {}, { ...unknownPerson, birthDate: '1990-11-21' }, '2026-11-20');
    expect(check).toMatchObject({ outcome: 'met', params: { age: 35, minAge: 18, maxAge: 35 } });
  });
});

describe('the five groups of Steget', () => {
  test.each<[CriterionAnswer | undefined, string]>([
    [['lowered-wellbeing'], 'met: some-option-fits'],
    [['substance-use', 'anxiety-or-depression'], 'met: some-option-fits'],
    [[], 'not-met: no-option-fits'],
    [['not-an-option'], 'not-met: no-option-fits'],
    ['unknown', 'unknown: not-answered'],
    [undefined, 'unknown: not-answered'],
  ])('%j: %s', (answer, expected) => {
    expect(stand('steget', 'one-of-the-five-groups', answer === undefined ? {} : { 'one-of-the-five-groups': answer })).toBe(expected);
  });

  test('each group alone is enough', () => {
    const { groups } = modelNamed('steget').targetGroup;
    expect(groups).toHaveLength(5);
    for (const { key } of groups) expect(stand('steget', 'one-of-the-five-groups', { 'one-of-the-five-groups': [key] })).toMatch(/^met/);
  });
});

describe('residence in HUBen', () => {
  test.each<[Partial<PersonFacts>, CriterionAnswer | undefined, string]>([
    [{ municipality: 'Gotland', place: 'Hemse' }, undefined, 'met: lives-there'],
    [{ municipality: '0980', place: 'Hemse' }, undefined, 'met: lives-there'],
    [{ municipality: '0980', place: ' VISBY ' }, undefined, 'not-met: lives-in-excluded-place'],
    [{ municipality: '0980', place: 'Visby' }, 'yes', 'met: answered-yes'],
    [{ municipality: 'Gävle', place: 'Gävle' }, undefined, 'not-met: lives-elsewhere'],
    [{ place: 'Visby' }, undefined, 'not-met: lives-in-excluded-place'],
    [{ municipality: 'Gotland' }, undefined, 'unknown: residence-unknown'],
    [{}, undefined, 'unknown: residence-unknown'],
    [{}, 'no', 'not-met: answered-no'],
  ])('%j, answered %s: %s', (person, answer, expected) => {
    expect(stand('huben-i-hemse', 'outside-visby', answer === undefined ? {} : { 'outside-visby': answer }, person)).toBe(expected);
  });
});

describe('income support together with ill-health in Arbetslöshetshälsovård', () => {
  test.each<[PersonFacts['incomes'], CriterionAnswer | undefined, string]>([
    [['income-support'], undefined, 'met: has-income'],
    [['sickness-benefit', 'income-support'], undefined, 'met: has-income'],
    [['sickness-benefit'], undefined, 'not-met: lacks-income'],
    [[], 'yes', 'not-met: lacks-income'],
    [['unknown'], 'yes', 'met: answered-yes'],
    [null, 'yes', 'met: answered-yes'],
    [null, undefined, 'unknown: not-answered'],
  ])('%j, answered %s: %s', (incomes, answer, expected) => {
    expect(stand('arbetsloshetshalsovard', 'income-support', answer === undefined ? {} : { 'income-support': answer }, { incomes })).toBe(expected);
  });

  test('takes both', () => {
    const model = modelNamed('arbetsloshetshalsovard');
    const together = (ill: CriterionAnswer): string =>
      criteriaTogether(checkCriteria(model, { 'ill-health': ill }, { ...unknownPerson, incomes: ['income-support'] }, day));
    expect([together('yes'), together('no'), together('unknown')]).toEqual(['met', 'not-met', 'unknown']);
  });
});

test('in Vellinge the perceived counts as much as the diagnosed', () => {
  for (const way of ['perceived', 'diagnosed']) {
    expect(stand('nya-vagar-vellinge-plus', 'perceived-or-diagnosed', { 'perceived-or-diagnosed': [way] })).toBe('met: some-option-fits');
  }
});

test('what nobody knows is never held against a person, and a criterion that is not required never decides', () => {
  for (const model of models) {
    const checks = checkCriteria(model, {}, unknownPerson, day);
    expect(checks.map(({ outcome }) => outcome)).toEqual(model.admissionCriteria.map(() => 'unknown'));
    expect(criteriaTogether(checks.map((check) => ({ ...check, required: false, outcome: 'not-met' })))).toBe('met');
  }
});

test('whatever is answered, each criterion is judged once, in order, in the shape on the wire', () => {
  const anyAnswer = fc.oneof(fc.constantFrom<CriterionAnswer>('yes', 'no', 'unknown'), fc.array(fc.constantFrom('perceived', 'substance-use', 'other')));
  fc.assert(fc.property(fc.constantFrom(...models), fc.array(anyAnswer), fc.option(anyDay(), { nil: null }), anyDay(), (model, given, birthDate, on) => {
    const answers = Object.fromEntries(model.admissionCriteria.flatMap(({ key }, at) => (given[at] === undefined ? [] : [[key, given[at]]])));
    const checks = checkCriteria(model, answers, { ...unknownPerson, birthDate }, on);
    expect(checks.map(({ criterion }) => criterion)).toEqual(model.admissionCriteria.map(({ key }) => key));
    expect(checks.map((check) => CriterionCheck.parse(check))).toEqual(checks);
  }));
});
