import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleVersion } from '../../../contract/plan-examples.ts';
import type { PlanContent } from '../../../contract/plan.ts';
import { newId } from '../../platform/new-id.ts';
import { planDifferences } from './plan-differences.rules.ts';

const plan = exampleVersion.content;
const [goal] = plan.goals;
const [activity] = plan.activities;

describe('planDifferences', () => {
  it('finds none between a plan and itself', () => {
    expect(planDifferences(plan, structuredClone(plan))).toEqual([]);
  });

  it('tells what came, what went and what changed, each by its title', () => {
    const after: PlanContent = {
      ...plan, overallAgencyName: 'Vuxenpsykiatrin Granvik', goals: plan.goals.map((one) => ({ ...one, state: 'reached' as const })),
      steps: [], activities: [...plan.activities, { ...activity!, id: newId(), title: 'Sömnskola' }],
    };
    expect(planDifferences(plan, after)).toEqual([
      { part: 'plan', kind: 'changed', title: '', fields: [{ field: 'overallAgency', before: 'Granviks kommun', after: 'Vuxenpsykiatrin Granvik' }] },
      { part: 'goal', kind: 'changed', title: goal!.words, fields: [{ field: 'state', before: 'open', after: 'reached' }] },
      { part: 'step', kind: 'removed', title: 'Besöka två kök', fields: [] },
      { part: 'activity', kind: 'added', title: 'Sömnskola', fields: [] },
    ]);
  });

  it('does not take the passing of time for a change', () => {
    expect(planDifferences(plan, { ...plan, activities: [{ ...activity!, state: 'running' }] })).toEqual([]);
  });

  it('finds as many ways there as back', () => {
    const content = fc.record({ goals: fc.subarray(['a', 'b', 'c', 'd']), reached: fc.boolean() }).map(({ goals, reached }): PlanContent => ({
      ...plan, steps: [], activities: [], goals: goals.map((id) => ({ ...goal!, id, state: reached ? 'reached' : 'open' })),
    }));
    fc.assert(fc.property(content, content, (one, other) => {
      expect(planDifferences(one, other)).toHaveLength(planDifferences(other, one).length);
    }));
  });
});
