import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalMeasure } from '../../../contract/programme-goals.ts';
import type { CountedCase, InstrumentSense, Rating } from './case-facts.ts';
import { countFigures, countParticipants, standingOf } from './figures.rules.ts';
import { countingOf, followedUp, sameCoach, verdictOf } from './indicators.rules.ts';

const senses: InstrumentSense[] = [
  { key: 'who-5', direction: 'higher-is-better', smallestChange: 10 },
  { key: 'phq-9', direction: 'higher-is-worse', smallestChange: 6 },
  { key: 'samsteg-progression', direction: 'higher-is-better', smallestChange: 2 },
];

const admitted: CountedCase = {
  sex: 'woman', status: 'active', admitted: true, daysInProgramme: 40, dischargeOutcome: null, jobStart: false, jobAtDischarge: false,
  hadPlacement: false, adaptedPlacement: false, incomeAfter: null, incomeAtFollowUp: null, followUp: null, occupationAtFollowUp: null,
  coachChanges: 0, jointPlan: false, assessedAreas: 0, alikeAreas: 0, ratings: [],
};
const a = (traits: Partial<CountedCase>): CountedCase => ({ ...admitted, ...traits });
const scored = (instrument: string, first: number, last: number, days = 2): Rating =>
  ({ instrument, respondent: 'participant', days, first: { score: first, answers: {} }, last: { score: last, answers: {} } });
const itemwise = (respondent: Rating['respondent'], first: Record<string, number>, last: Record<string, number>): Rating =>
  ({ instrument: 'samsteg-progression', respondent, days: 2, first: { score: null, answers: first }, last: { score: null, answers: last } });

const selfSupport: GoalMeasure = { kind: 'share-self-supporting', when: 'at-discharge' };
const later: GoalMeasure = { kind: 'share-self-supporting', when: 'six-months-after' };
const closer: GoalMeasure = { kind: 'share-closer-to-work' };
const wellbeing: GoalMeasure = { kind: 'change-in-instrument', instrument: 'who-5' };
const direction: GoalMeasure = { kind: 'change-in-instrument', instrument: 'samsteg-progression', items: ['direction'] };
const everInWork: GoalMeasure = { kind: 'share-in-work', when: 'ever' };

describe('the counting kernel', () => {
  it.each<[string, GoalMeasure, Partial<CountedCase>, string]>([
    ['never admitted', { kind: 'count-participants' }, { admitted: false }, 'outside'],
    ['admitted', { kind: 'count-participants' }, {}, 'yes'],
    ['a job', everInWork, { jobStart: true }, 'yes'],
    ['no job', everInWork, {}, 'no'],
    ['still in the programme', selfSupport, {}, 'outside'],
    ['wage only', selfSupport, { status: 'discharged', incomeAfter: ['wage'] }, 'yes'],
    ['wage beside income support', selfSupport, { status: 'discharged', incomeAfter: ['wage', 'income-support'] }, 'no'],
    ['wage beside parental benefit', selfSupport, { status: 'discharged', incomeAfter: ['wage', 'parental-benefit'] }, 'yes'],
    ['income not asked', selfSupport, { status: 'discharged' }, 'missing'],
    ['income not known', selfSupport, { status: 'discharged', incomeAfter: ['unknown'] }, 'missing'],
    ['six months not gone', later, { status: 'discharged', incomeAfter: ['wage'] }, 'outside'],
    ['follow-up given up', later, { status: 'closed', followUp: 'given-up' }, 'missing'],
    ['follow-up with studies', later, { status: 'closed', followUp: 'done', incomeAtFollowUp: ['study-support'] }, 'yes'],
    ['a placement', closer, { hadPlacement: true }, 'yes'],
    ['ratings in more areas better than worse', closer, { ratings: [itemwise('participant', { a: 3, b: 5, c: 5 }, { a: 6, b: 8, c: 2 })] }, 'yes'],
    ['ratings as they were', closer, { ratings: [itemwise('participant', { a: 3 }, { a: 4 })] }, 'no'],
    ['nothing known yet', closer, {}, 'missing'],
    ['discharged unchanged', closer, { status: 'discharged', dischargeOutcome: 'unchanged' }, 'no'],
    ['ten points better', wellbeing, { ratings: [scored('who-5', 40, 50)] }, 'yes'],
    ['nine points better', wellbeing, { ratings: [scored('who-5', 40, 49)] }, 'no'],
    ['rated once', wellbeing, { ratings: [scored('who-5', 40, 40, 1)] }, 'missing'],
    ['lower where lower is better', { kind: 'change-in-instrument', instrument: 'phq-9' }, { ratings: [scored('phq-9', 18, 11)] }, 'yes'],
    ['an instrument without a smallest change', { kind: 'change-in-instrument', instrument: 'x' }, { ratings: [scored('x', 0, 9)] }, 'missing'],
    ['one item, by the person before the coach', direction, { ratings: [itemwise('caseworker', { direction: 5 }, { direction: 5 }), itemwise('participant', { direction: 3 }, { direction: 6 })] }, 'yes'],
    ['ratings that have met', { kind: 'shared-view', of: 'ratings' }, { ratings: [itemwise('participant', { a: 2 }, { a: 5 }), itemwise('caseworker', { a: 8 }, { a: 7 })] }, 'yes'],
    ['parties apart', { kind: 'shared-view', of: 'assessments' }, { assessedAreas: 3, alikeAreas: 2 }, 'no'],
    ['nobody has assessed twice', { kind: 'shared-view', of: 'assessments' }, {}, 'missing'],
    ['adaptations not in place', { kind: 'share-with-placement' }, { hadPlacement: true }, 'no'],
    ['no sickness benefit left', { kind: 'share-without-sickness-benefit', when: 'at-discharge' }, { status: 'discharged', incomeAfter: ['unemployment-benefit'] }, 'yes'],
    ['in work at the follow-up', { kind: 'share-in-work', when: 'six-months-after' }, { status: 'closed', followUp: 'done', occupationAtFollowUp: 'work' }, 'yes'],
    ['what a document shows', { kind: 'documented', evidence: 'agreement' }, {}, 'outside'],
  ])('%s', (_what, measure, traits, verdict) => expect(verdictOf(measure, a(traits), senses)).toBe(verdict));

  it('says which goals cannot be counted from cases', () => {
    expect(countingOf({ kind: 'documented', evidence: 'report' })).toBe('documented');
    expect(countingOf({ kind: 'share-of-team-meetings' })).toBe('later');
    expect(countingOf(closer)).toBe('counted');
  });

  it('counts continuity and follow-up in every programme', () => {
    expect(sameCoach(a({ coachChanges: 1 }))).toBe('no');
    expect(followedUp(a({ followUp: 'given-up', status: 'closed' }))).toBe('no');
    expect(followedUp(a({ status: 'discharged' }))).toBe('outside');
  });
});

const anyCase = fc.record({
  sex: fc.constantFrom('woman' as const, 'man' as const, 'other-or-unknown' as const), status: fc.constantFrom('active' as const, 'discharged' as const, 'closed' as const),
  jobStart: fc.boolean(), hadPlacement: fc.boolean(), incomeAfter: fc.option(fc.constantFrom(['wage' as const], ['income-support' as const])),
}).map(a);

describe('figures', () => {
  it('hold everyone admitted, once each', () => {
    fc.assert(fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
      const { figure } = countFigures(cases, (one) => verdictOf(closer, one, senses), 1);
      expect((figure.yes ?? 0) + (figure.no ?? 0) + (figure.missing ?? 0)).toBe(cases.length);
      expect(countParticipants(cases, 1)).toMatchObject({ admitted: cases.length });
    }));
  });

  it('never fall when one more person has got work', () => {
    fc.assert(fc.property(fc.array(anyCase, { minLength: 1, maxLength: 60 }), (cases) => {
      const count = (all: CountedCase[]) => countFigures(all, (one) => verdictOf(everInWork, one, senses), 1).figure;
      const [first, ...rest] = cases;
      const after = count([a({ ...first, jobStart: true }), ...rest]);
      expect(after.yes ?? 0).toBeGreaterThanOrEqual(count(cases).yes ?? 0);
    }));
  });

  it('come out the same in whatever order the cases are', () => {
    fc.assert(fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
      const count = (all: readonly CountedCase[]) => countFigures(all, (one) => verdictOf(selfSupport, one, senses), 5);
      expect(count(cases.toReversed())).toEqual(count(cases));
    }));
  });

  it('carry the share and how far it could be chance', () => {
    const cases = [...Array.from({ length: 20 }, () => a({ jobStart: true })), ...Array.from({ length: 20 }, () => a({ sex: 'man' }))];
    expect(countFigures(cases, (one) => verdictOf(everInWork, one, senses), 5).figure).toEqual({ yes: 20, no: 20, missing: 0, percent: 50, interval: { low: 35.2, high: 64.8 } });
  });

  it('hide a share whose parts are small', () => {
    const cases = [...Array.from({ length: 20 }, () => a({})), a({ jobStart: true })];
    expect(countFigures(cases, (one) => verdictOf(everInWork, one, senses), 5).figure).toMatchObject({ yes: null, percent: null, interval: null });
  });

  it('stand against their target', () => {
    const over = { value: 30, unit: 'percent', compare: 'above', of: 200 } as const;
    const figure = { yes: 60, no: 140, missing: 0, percent: 30, interval: null };
    expect(standingOf(over, figure)).toBe('not-yet');
    expect(standingOf(over, { ...figure, percent: 30.5 })).toBe('reached');
    expect(standingOf({ value: 60, unit: 'people', compare: 'at-least' }, figure)).toBe('reached');
    expect(standingOf(undefined, figure)).toBeNull();
    expect(standingOf(over, { ...figure, percent: null })).toBeNull();
  });
});
