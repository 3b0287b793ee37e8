import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DueItem, DueRule } from '../../../contract/due-item.ts';
import { aCase, aPlacement, aPlan } from './case-facts.builder.ts';
import type { CaseFacts, PlacementFacts, PlanFacts } from './case-facts.ts';
import { loadProgrammeModels } from './load-programme-models.ts';
import { dueItems } from './programmes.rules.ts';

const models = loadProgrammeModels(fileURLToPath(new URL('../../../programmes', import.meta.url)));
const modelNamed = (key: string): (typeof models)[number] => models.find((model) => model.key === key) ?? expect.fail(key);
const vellinge = modelNamed('nya-vagar-vellinge-plus');

const only = (rule: DueRule, facts: CaseFacts, today: string, model = vellinge): DueItem[] =>
  dueItems(model, facts, today).filter((item) => item.rule === rule);
const planned = (changes: Partial<PlanFacts>): CaseFacts => aCase({ plan: aPlan(changes) });
const placed = (changes: Partial<PlacementFacts>): CaseFacts => aCase({ placements: [aPlacement(changes)] });

describe('the plan', () => {
  test('is made within a month of admission', () => {
    expect(only('first-plan', aCase(), '2026-09-16')).toEqual([]);
    expect(only('first-plan', aCase(), '2026-09-17')[0]?.kind).toBe('soon');
    expect(only('first-plan', aCase(), '2026-10-02')[0]?.kind).toBe('overdue');
    expect(only('first-plan', planned({}), '2026-10-02')).toEqual([]);
  });

  test.each([
    ['no day set', { }, '2026-12-15'],
    ['reviewed since', { lastReviewedOn: '2026-11-30' }, '2027-02-28'],
    ['a day set by the team', { nextReviewOn: '2026-10-20' }, '2026-10-20'],
    ['a day set a little later', { nextReviewOn: '2027-02-01' }, '2027-02-01'],
    ['a day set too far away', { nextReviewOn: '2027-06-01' }, '2026-12-15'],
    ['a day set that is done with', { nextReviewOn: '2026-10-20', lastReviewedOn: '2026-10-20' }, '2027-01-20'],
  ])('is gone through after three months: %s', (_, changes, dueOn) => {
    expect(only('plan-review', planned(changes), '2028-01-01')[0]).toMatchObject({ kind: 'overdue', dueOn });
  });

  test('without anything about work is watched after two weeks, and says why', () => {
    const facts = planned({ withoutWorkActivitySince: '2026-10-01' });
    expect(only('work-activity', facts, '2026-10-14')).toEqual([]);
    const [item] = only('work-activity', facts, '2026-10-15');
    expect(item).toMatchObject({ kind: 'risk', reason: { since: '2026-10-01' }, basis: { source: { demand: 'V11' } } });
    expect(only('work-activity', planned({}), '2027-10-15')).toEqual([]);
  });

  test('brings each part to the one who answers for it, or to the lead coach', () => {
    const part = { title: 'Ring arbetsgivaren', dueOn: '2026-10-10' };
    const facts = planned({
      openActivities: [{ ...part, id: 'activity-1', responsibleStaffId: 'staff-9' }, { ...part, id: 'activity-2', dueOn: null, responsibleStaffId: null }],
      openSteps: [{ ...part, id: 'step-1', responsibleStaffId: null }],
    });
    expect(only('plan-activity', facts, '2026-10-02')).toEqual([]);
    expect(only('plan-activity', facts, '2026-10-11')).toMatchObject([
      { kind: 'overdue', subject: { kind: 'activity', id: 'activity-1' }, responsible: { as: 'named', staffId: 'staff-9' }, reason: { title: 'Ring arbetsgivaren' } },
    ]);
    expect(only('plan-step', facts, '2026-10-03')).toMatchObject([
      { kind: 'soon', subject: { kind: 'step', id: 'step-1' }, responsible: { as: 'lead-coach', staffId: 'coach-1' } },
    ]);
  });
});

describe('the first meeting with an employer', () => {
  const ips = { since: '2026-09-01', firstEmployerContactOn: null };

  test('comes within thirty days where IPS is used', () => {
    expect(only('first-employer-contact', aCase({ ips }), '2026-10-02')[0]).toMatchObject({ kind: 'overdue', dueOn: '2026-10-01' });
    expect(only('first-employer-contact', aCase({ ips: { ...ips, firstEmployerContactOn: '2026-09-20' } }), '2026-10-02')).toEqual([]);
    expect(only('first-employer-contact', aCase(), '2026-10-02')).toEqual([]);
  });

  test('is asked for by no other of the five programmes', () => {
    const asking = models.filter((model) => only('first-employer-contact', aCase({ ips }), '2026-10-02', model).length > 0);
    expect(asking.map(({ key }) => key)).toEqual(['nya-vagar-vellinge-plus']);
  });
});

describe('a placement', () => {
  const sides = (facts: CaseFacts, today: string): string[] =>
    only('placement-follow-up', facts, today).map(({ reason, dueOn, kind }) => `${reason['side']} ${dueOn} ${kind}`);

  test('is followed up with both sides every other week', () => {
    expect(sides(placed({}), '2026-10-15')).toEqual(['participant 2026-10-15 due', 'employer 2026-10-15 due']);
  });

  test('asks each side by itself', () => {
    const facts = placed({ followUps: [{ side: 'employer', plannedOn: '2026-10-15', doneOn: '2026-10-14' }] });
    expect(sides(facts, '2026-10-16')).toEqual(['participant 2026-10-15 overdue']);
    expect(sides(facts, '2026-10-29')).toEqual(['participant 2026-10-15 overdue', 'employer 2026-10-28 overdue']);
  });

  test.each([
    ['the day the team has set', [{ plannedOn: '2026-10-20', doneOn: null }], '2026-10-20'],
    ['the first of several days', [{ plannedOn: '2026-10-27', doneOn: null }, { plannedOn: '2026-10-08', doneOn: null }], '2026-10-08'],
    ['not a day too far away', [{ plannedOn: '2026-12-20', doneOn: null }], '2026-10-15'],
    ['not a day that a later talk has passed', [{ plannedOn: '2026-10-08', doneOn: null }, { plannedOn: '2026-10-09', doneOn: '2026-10-12' }], '2026-10-26'],
  ])('takes %s', (_, days, dueOn) => {
    const facts = placed({ followUps: days.map((day) => ({ side: 'participant' as const, ...day })) });
    expect(only('placement-follow-up', facts, '2027-01-01').find(({ reason }) => reason['side'] === 'participant')?.dueOn).toBe(dueOn);
  });

  test('that has ended asks for what was due before, and for its outcome', () => {
    expect(sides(placed({ endedOn: '2026-10-10' }), '2026-11-01')).toEqual([]);
    expect(sides(placed({ endedOn: '2026-10-15' }), '2026-11-01')).toEqual(['participant 2026-10-15 overdue', 'employer 2026-10-15 overdue']);
    expect(only('placement-outcome', placed({ endedOn: '2026-10-20' }), '2026-10-20')[0]).toMatchObject({ kind: 'due', reason: { endOn: '2026-10-20' } });
    expect(only('placement-outcome', placed({ plannedEndOn: '2026-12-31' }), '2026-12-24')[0]?.kind).toBe('soon');
  });

  test('with an outcome asks for nothing', () => {
    const facts = placed({ endedOn: '2026-10-20', hasOutcome: true, missingAdaptations: [{ id: 'adaptation-1' }] });
    expect(dueItems(vellinge, facts, '2027-01-01').filter(({ rule }) => rule.startsWith('placement'))).toEqual([]);
  });

  test('is watched while an adaptation is missing after it began', () => {
    const facts = placed({ missingAdaptations: [{ id: 'adaptation-1' }] });
    expect(only('placement-adaptation', facts, '2026-09-30')).toEqual([]);
    expect(only('placement-adaptation', facts, '2026-10-01')).toMatchObject([{ kind: 'risk', subject: { kind: 'adaptation', id: 'adaptation-1' } }]);
  });
});
