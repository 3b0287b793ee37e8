import { describe, expect, it } from 'vitest';
import type { WorkState } from '../../../contract/prestudies.ts';
import { nextSteps } from './next-steps.ts';

const state = (part: WorkState['part'], missing: WorkState['missing'] = [], next: WorkState['next'] = []): WorkState => ({ part, known: [], missing, next });

describe('what is next in a pre-study', () => {
  it('begins an empty one with the first thing that each part lacks, in the order of the work', () => {
    const steps = nextSteps([state('actors', ['no-actors', 'no-workshop']), state('data', ['no-data-set']), state('surveys', ['no-survey']), state('texts', ['no-codebook']), state('analysis', ['no-findings'])]);
    expect(steps.map(({ code }) => code)).toEqual(['no-actors', 'no-data-set', 'no-survey', 'no-codebook']);
    expect(steps.map(({ path }) => path)).toEqual(['actors', 'data', 'surveys', 'texts/codebook']);
  });

  it('puts what waits first, and leaves none of it out', () => {
    const steps = nextSteps([state('actors', ['no-letter-of-intent'], ['contacts-due']), state('surveys', [], ['close-survey']), state('texts', [], ['check-quotations']),
      state('analysis', [], ['found-findings', 'fill-levels'])]);
    expect(steps.map(({ code }) => code)).toEqual(['contacts-due', 'close-survey', 'check-quotations', 'found-findings', 'fill-levels']);
    expect(steps[3]).toMatchObject({ path: 'analysis/findings', search: { ground: 'without' } });
  });
});
