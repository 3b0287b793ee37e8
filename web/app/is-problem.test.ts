import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../contract/problems.ts';
import { isProblem } from './is-problem.ts';

const faults = fc.record({ path: fc.string(), code: fc.string(), message: fc.oneof({ weight: 9, arbitrary: fc.string() }, fc.anything()) }, { requiredKeys: ['path', 'code'] });
const right = {
  type: fc.string(), title: fc.string(), status: fc.integer(), detail: fc.string(), instance: fc.string(), code: fc.string(), errors: fc.array(faults),
};

describe('isProblem', () => {
  it('takes what the schema takes', () => {
    const problem = { type: 'about:blank', title: 'Nej', status: 409, detail: 'Gör så här.', instance: '/x', code: 'case-closed' };
    expect(isProblem(problem)).toBe(true);
    expect(isProblem({ ...problem, errors: [{ path: 'a', code: 'b', message: 'c' }] })).toBe(true);
    expect(isProblem({ ...problem, errors: [{ path: 'a' }] })).toBe(false);
  });

  it('says of anything what the schema says', () => {
    const nearly = fc.record(right, { requiredKeys: [] });
    const spoilt = fc.tuple(nearly, fc.constantFrom(...Object.keys(right)), fc.anything()).map(([whole, key, value]) => ({ ...whole, [key]: value }));
    fc.assert(fc.property(fc.oneof(fc.record(right, { requiredKeys: ['type', 'title', 'status', 'detail', 'instance', 'code'] }), nearly, spoilt, fc.anything()), (value) => {
      expect(isProblem(value)).toBe(Problem.safeParse(value).success);
    }));
  });
});
