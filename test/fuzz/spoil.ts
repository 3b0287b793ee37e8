import fc from 'fast-check';
import { ChosenId, ChosenVersion, ChosenWord, type Plan } from './chosen.ts';

function nested(depth: number): Plan {
  return depth === 0 ? [] : [nested(depth - 1)];
}

/** What no schema of ours takes, or only one that says too little. */
const poison: fc.Arbitrary<Plan | undefined> = fc.constantFrom<Plan | undefined>(
  undefined, null, '', ' ', '\u0000', 'före\u0000efter', '\uD800', 'x'.repeat(20_000), -1, 0, 0.1, 1e308, -1e308, 2_147_483_648, 9_007_199_254_740_991, true, false,
  [], {}, [null], { toString: 1 }, nested(60), '2026-02-30', '0000-01-01', '0001-01-01', '9999-12-31', '+010000-01-01', '2026-11-24T25:00:00Z', '0001-01-01T00:00:00Z',
  'not-an-id', '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', 'NaN', '__proto__', '-0', '1e3', '../..',
);

const isLeaf = (plan: Plan) => typeof plan !== 'object' || plan === null || plan instanceof ChosenId || plan instanceof ChosenWord || plan instanceof ChosenVersion;

function countPlaces(plan: Plan): number {
  if (isLeaf(plan)) return 1;
  return 1 + Object.values(plan as object).reduce<number>((sum, each) => sum + countPlaces(each as Plan), 0);
}

/** The plan with the value at one place put in place of what was there; undefined takes it away. */
function putAt(plan: Plan, place: number, value: Plan | undefined): Plan | undefined {
  if (place === 0) return value;
  let left = place - 1;
  const changed = Object.entries(plan as object).flatMap(([name, each]: [string, Plan]) => {
    const size = countPlaces(each);
    const here = left >= 0 && left < size ? putAt(each, left, value) : each;
    left -= size;
    return here === undefined ? [] : [[name, here] as const];
  });
  return Array.isArray(plan) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
}

/** Something good with one thing in it gone bad. */
export function spoilt(good: fc.Arbitrary<Plan>): fc.Arbitrary<Plan> {
  return fc.tuple(good, fc.nat({ max: 9999 }), poison).map(([plan, place, value]) => {
    const spoiled = putAt(plan, place % countPlaces(plan), value);
    return spoiled === undefined ? null : spoiled;
  });
}
