import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanActivity, PlanStep } from '../../../contract/plan.ts';
import { newId } from '../../platform/new-id.ts';
import { addDays } from '../programmes/public.ts';
import { openState, planWarnings, type AssessedNeeds } from './plans.rules.ts';

const today = '2026-03-16';

function activity(traits: Partial<PlanActivity> = {}): PlanActivity {
  return {
    id: newId(), goalId: null, track: 'work', title: 'Arbetsprövning', need: '', responsibleKind: 'participant', responsibleAgencyId: null,
    responsibleAgencyName: null, responsibleAgencyKind: null, responsibleStaffId: null, responsibleStaffName: null, responsibleOther: null,
    workFocused: true, startsOn: today, dueOn: '2026-05-01', doneOn: null, state: 'running', ...traits,
  };
}

function step(traits: Partial<PlanStep> = {}): PlanStep {
  return { id: newId(), goalId: null, track: 'work', title: 'Besöka två kök', dueOn: '2026-04-01', doneOn: null, dropped: false, ...traits };
}

const noNeeds: AssessedNeeds = { hinderedAreas: [], measures: [] };

const rulesOf = (activities: PlanActivity[], steps: PlanStep[] = []) => planWarnings({ activities, steps }, noNeeds, today).map(({ rule }) => rule);

describe('work-focused activity', () => {
  it.each<[string, Partial<PlanActivity>, boolean]>([
    ['runs', {}, true],
    ['begins in 30 days', { startsOn: '2026-04-15', state: 'planned' }, true],
    ['begins in 31 days', { startsOn: '2026-04-16', state: 'planned' }, false],
    ['is done', { state: 'done', doneOn: today }, false],
    ['has stopped', { state: 'stopped' }, false],
    ['is of another kind', { workFocused: false }, false],
  ])('that %s', (_, traits, near) => {
    expect(rulesOf([activity(traits)]).includes('no-work-activity')).toBe(!near);
  });

  it('missing says what the warning rests on', () => {
    const [warning] = planWarnings({ activities: [activity({ workFocused: false, track: 'health' })], steps: [] }, noNeeds, today);
    expect(warning?.sources.map(({ address }) => address)).toContain('https://samordningsforbundetskaraborg.se/bip-metoden');
  });

  it('keeps the warning away whatever else the plan holds', () => {
    const others = fc.array(fc.record({ workFocused: fc.boolean(), track: fc.constantFrom('health', 'economy', 'studies'), state: fc.constantFrom('done', 'running', 'stopped') }));
    fc.assert(fc.property(others, (list) => {
      expect(rulesOf([...list.map((traits) => activity(traits)), activity()])).not.toContain('no-work-activity');
    }));
  });
});

describe('what is late', () => {
  it('is told with how many days, and never before the day after', () => {
    expect(planWarnings({ activities: [activity({ dueOn: '2026-03-10' })], steps: [step({ dueOn: '2026-03-15' })] }, noNeeds, today))
      .toMatchObject([{ rule: 'activity-overdue', days: 6 }, { rule: 'step-overdue', days: 1, subject: 'Besöka två kök' }]);
    expect(rulesOf([activity({ dueOn: today })], [step({ dueOn: today })])).toEqual([]);
  });

  it('is not what is done, stopped, reached or dropped', () => {
    const late = '2026-01-01';
    expect(rulesOf(
      [activity(), activity({ dueOn: late, state: 'done', doneOn: late }), activity({ dueOn: late, state: 'stopped' })],
      [step({ dueOn: late, doneOn: late }), step({ dueOn: late, dropped: true })],
    )).toEqual([]);
  });
});

describe('long waits', () => {
  it.each<[string, Partial<PlanActivity>, PlanStep[], boolean]>([
    ['90 days', { dueOn: '2026-06-14' }, [], false],
    ['91 days', { dueOn: '2026-06-15' }, [], true],
    ['no end day', { dueOn: null }, [], true],
    ['no end day, a step on the way', { dueOn: null }, [step()], false],
    ['no end day, a step in another track', { dueOn: null }, [step({ track: 'health' })], true],
    ['no end day, a step too far away', { dueOn: null }, [step({ dueOn: '2026-09-01' })], true],
    ['no end day, a step already reached', { dueOn: null }, [step({ doneOn: today })], true],
  ])('%s', (_, traits, steps, long) => {
    expect(rulesOf([activity(traits)], steps).includes('long-wait')).toBe(long);
  });
});

it('asks for a person where an agency answers', () => {
  const agencyId = newId();
  expect(rulesOf([activity({ responsibleKind: 'agency', responsibleAgencyId: agencyId })])).toEqual(['nobody-named']);
  expect(rulesOf([activity({ responsibleKind: 'agency', responsibleAgencyId: agencyId, responsibleStaffId: newId() })])).toEqual([]);
});

it('lets an activity run from its first day', () => {
  fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
    expect(openState(addDays(today, days), today)).toBe(days > 0 ? 'planned' : 'running');
  }));
});

describe('what the joint assessment asks for', () => {
  const health = activity({ track: 'health', workFocused: false });
  const tracksEmpty = (hinderedAreas: string[], activities: PlanActivity[], steps: PlanStep[] = []) =>
    planWarnings({ activities: [...activities, activity()], steps }, { hinderedAreas, measures: [] }, today)
      .filter(({ rule }) => rule === 'area-empty').map(({ track }) => track);

  it.each<[string, string[], PlanActivity[], PlanStep[], string[]]>([
    ['nothing in an area that hinders', ['health'], [], [], ['health']],
    ['an activity there', ['health'], [health], [], []],
    ['a step there', ['health'], [], [step({ track: 'health' })], []],
    ['an activity that is done', ['health'], [{ ...health, state: 'done', doneOn: today }], [], ['health']],
    ['a step that is dropped', ['health'], [], [step({ track: 'health', dropped: true })], ['health']],
    ['work, which has its own rule', ['work'], [], [], []],
    ['the network, which has no track', ['network'], [], [], []],
    ['areas that do not hinder', [], [], [], []],
  ])('%s', (_, hindered, activities, steps, empty) => {
    expect(tracksEmpty(hindered, activities, steps)).toEqual(empty);
  });

  it('says what an empty area rests on', () => {
    const [warning] = planWarnings({ activities: [activity()], steps: [] }, { hinderedAreas: ['economy'], measures: [] }, today);
    expect(warning).toMatchObject({ rule: 'area-empty', track: 'economy', sources: [{ name: 'HUBen i Hemse' }, { name: 'Steget' }] });
  });

  it('never calls an area empty that holds something open', () => {
    fc.assert(fc.property(fc.subarray(['health', 'everyday-life', 'studies', 'economy'] as const), (tracks) => {
      expect(tracksEmpty([...tracks], tracks.map((track) => activity({ track, workFocused: false })))).toEqual([]);
    }));
  });

  const agencyId = newId();
  it.each<[string, { agencyId: string | null; other: string | null }, Partial<PlanActivity>, boolean]>([
    ['something of the same name', { agencyId: null, other: 'Vårdcentralen' }, { title: ' samtalsstöd ' }, true],
    ['the agency that offers it at work', { agencyId, other: null }, { responsibleKind: 'agency', responsibleAgencyId: agencyId, responsibleStaffId: newId() }, true],
    ['the other who offers it at work', { agencyId: null, other: 'Vårdcentralen' }, { responsibleKind: 'other', responsibleOther: 'vårdcentralen' }, true],
    ['that agency stopped', { agencyId, other: null }, { responsibleAgencyId: agencyId, state: 'stopped' }, false],
    ['nothing like it', { agencyId, other: null }, {}, false],
    ['nobody named in either', { agencyId: null, other: null }, {}, false],
  ])('a measure with %s', (_, by, traits, planned) => {
    const warnings = planWarnings({ activities: [activity(traits)], steps: [] }, { hinderedAreas: [], measures: [{ measure: 'Samtalsstöd', ...by }] }, today);
    expect(warnings.some(({ rule, subject }) => rule === 'measure-not-planned' && subject === 'Samtalsstöd')).toBe(!planned);
  });
});
